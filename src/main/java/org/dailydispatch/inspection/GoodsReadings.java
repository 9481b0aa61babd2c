package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What inspections with the list of daily necessities found; of covert ones from their release on. */
@Service
@Transactional(readOnly = true)
public class GoodsReadings {

    /** The item that asks whether prices are steady. */
    private static final String STEADY = "price-change";

    private static final String SQL = """
            select i.id, i.answers
            from inspection i join checklist_version v on v.id = i.checklist_version_id
                join checklist l on l.id = v.checklist_id
            where i.team_id = :team and i.day between :from and :to and l.code = 'NECESSITIES' and %s
            order by i.day, i.filed_at, i.id""".formatted(VisitFigure.ALL.condition());

    private final JdbcClient jdbc;
    private final AnswersJson json;

    GoodsReadings(JdbcClient jdbc, AnswersJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Both days included, in the order of days and filing. One statement. */
    public List<GoodsRead> between(UUID teamId, ReportingDay from, ReportingDay to) {
        return jdbc.sql(SQL)
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .query(this::read)
                .list();
    }

    private GoodsRead read(ResultSet row, int number) throws SQLException {
        List<Answer> answers = json.read(row.getString("answers"));
        BigDecimal shortest = answers.stream()
                .map(Answer::daysOfSupply)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Boolean steady = answers.stream()
                .filter(answer -> answer.item().equals(STEADY) && answer.verdict() != Verdict.NOT_APPLICABLE)
                .map(answer -> answer.verdict() == Verdict.PASS)
                .findFirst()
                .orElse(null);
        return new GoodsRead(row.getObject("id", UUID.class), shortest, steady);
    }
}
