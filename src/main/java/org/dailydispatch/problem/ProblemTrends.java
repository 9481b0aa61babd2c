package org.dailydispatch.problem;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What {@link ProblemFigures} tells of one day, told of many: how many problems are open at the end of each day
 * ({@link ProblemFigure#OPEN}), and how long those closed lately took ({@link ProblemFigure#CLOSED_LATELY}). One statement
 * each; what an unreleased covert inspection found is left out.
 */
@Service
@Transactional(readOnly = true)
public class ProblemTrends {

    /** So many days, the day itself included, are lately. */
    public static final int LATELY = ProblemFigure.Conditions.LATELY;

    private static final String OPEN = " from problem p where p.team_id in (:teams) and p.found_on <= :to"
            + " and (p.closed_on is null or p.closed_on > greatest(p.found_on, cast(:from as date))) and "
            + ProblemFigure.Conditions.COUNTED;

    private static final String CHANGES = "select c.team_id, c.township_id, c.day, sum(c.change) as change from ("
            + "select p.team_id, p.township_id, greatest(p.found_on, cast(:from as date)) as day, 1 as change" + OPEN
            + " union all select p.team_id, p.township_id, p.closed_on, -1" + OPEN + " and p.closed_on <= :to"
            + ") c group by c.team_id, c.township_id, c.day order by c.day";

    private static final String CLOSED = "select p.team_id, p.township_id, p.closed_on,"
            + " extract(epoch from coalesce(p.rectified_at, p.closed_at) - p.found_at) / 86400 as days"
            + " from problem p where p.team_id in (:teams) and p.closed_on > cast(:from as date) - " + LATELY
            + " and p.closed_on <= :to and " + ProblemFigure.Conditions.COUNTED;

    private final JdbcClient jdbc;

    ProblemTrends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of days, both included: their sum up to a day is what is open at its end. */
    public List<OpenChange> openChanges(Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return over(CHANGES, teamIds, from, to)
                .query((row, number) -> new OpenChange(
                        row.getObject("team_id", UUID.class),
                        row.getObject("township_id", UUID.class),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        row.getInt("change")))
                .list();
    }

    /** Those that were closed on any of the days, both included, or lately before the first. */
    public List<ClosedProblem> closed(Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        if (teamIds.isEmpty()) {
            return List.of();
        }
        return over(CLOSED, teamIds, from, to)
                .query((row, number) -> new ClosedProblem(
                        row.getObject("team_id", UUID.class),
                        row.getObject("township_id", UUID.class),
                        new ReportingDay(row.getObject("closed_on", LocalDate.class)),
                        row.getDouble("days")))
                .list();
    }

    private JdbcClient.StatementSpec over(String sql, Collection<UUID> teamIds, ReportingDay from, ReportingDay to) {
        return jdbc.sql(sql).param("teams", teamIds).param("from", from.date()).param("to", to.date());
    }
}
