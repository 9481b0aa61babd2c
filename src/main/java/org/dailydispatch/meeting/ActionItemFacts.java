package org.dailydispatch.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The action items that matter to one team's day as they stood at an instant: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class ActionItemFacts {

    private final JdbcClient jdbc;

    ActionItemFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those agreed by the day and open at its end, settled on it, or settled since they were last told of; by the day on
     * which they are due. One statement.
     *
     * @param toldUpTo up to which instant an earlier document has told; null where there was none
     */
    public List<ActionItemFact> of(UUID teamId, ReportingDay day, Instant asOf, @Nullable Instant toldUpTo) {
        return jdbc.sql("""
                        select i.id, i.version, i.text, i.unit, i.person, i.due_on, i.state, i.remark,
                            case when i.settled_at <= :asOf then i.settled_on end settled_on
                        from meeting_item i
                        where i.team_id = :team and i.agreed_on <= :day and i.agreed_at <= :asOf
                            and (i.settled_on is null or i.settled_on >= :day
                                or i.settled_at > cast(:toldUpTo as timestamptz))
                        order by i.due_on, i.id""")
                .param("team", teamId)
                .param("day", day.date())
                .param("asOf", Timestamp.from(asOf))
                .param("toldUpTo", toldUpTo == null ? null : Timestamp.from(toldUpTo))
                .query(ActionItemFacts::fact)
                .list();
    }

    /** Those agreed within a period, both days included, by the day on which they are due. One statement. */
    public List<ActionItemFact> agreedBetween(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql("""
                        select i.id, i.version, i.text, i.unit, i.person, i.due_on, i.state, i.remark,
                            case when i.settled_at <= :asOf then i.settled_on end settled_on
                        from meeting_item i
                        where i.team_id = :team and i.agreed_on between :from and :to and i.agreed_at <= :asOf
                        order by i.due_on, i.id""")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .query(ActionItemFacts::fact)
                .list();
    }

    /** The revisions that records have now, by their ids. At most one statement. */
    public Map<UUID, Integer> revisions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, version from meeting_item where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ActionItemFact fact(ResultSet row, int number) throws SQLException {
        LocalDate settledOn = row.getObject("settled_on", LocalDate.class);
        boolean settled = settledOn != null;
        return new ActionItemFact(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("text"),
                row.getString("unit"),
                row.getString("person"),
                new ReportingDay(row.getObject("due_on", LocalDate.class)),
                settledOn == null ? null : new ReportingDay(settledOn),
                settled && row.getString("state").equals("DONE"),
                settled ? row.getString("remark") : "");
    }
}
