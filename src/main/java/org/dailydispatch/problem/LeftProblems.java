package org.dailydispatch.problem;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.account.Leftovers;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open problems of townships that have no liaison. */
@Component
@Transactional(readOnly = true)
class LeftProblems implements Leftovers {

    private final JdbcClient jdbc;

    LeftProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.PROBLEMS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select p.township_id, t.name_zh, t.name_en, count(*) as problems
                        from problem p join township t on t.id = p.township_id
                        where p.team_id = :team and p.state not in ('CLOSED', 'MERGED', 'VOID')
                            and not exists (select from account a
                                where a.role = 'LIAISON' and a.active and a.township_id = p.township_id)
                            and\s""" + ProblemFigure.Conditions.VISIBLE + """
                        group by p.township_id, t.name_zh, t.name_en, t.position order by t.position, p.township_id""")
                .param("team", teamId)
                .query((row, number) -> {
                    UUID township = row.getObject("township_id", UUID.class);
                    return Leftover.ofTownship(
                            LeftoverKind.PROBLEMS,
                            township,
                            new Name(row.getString("name_zh"), row.getString("name_en")),
                            row.getInt("problems"),
                            "/problems?township=" + township);
                })
                .list();
    }
}
