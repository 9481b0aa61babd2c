package org.dailydispatch.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 日汇总: counts the visits of days that are over, once each, so that a board need not read every visit since the posting. A
 * change to a visit of such a day removes its count in the same transaction (a trigger of the table does), and the day is read
 * visit by visit until it is counted again.
 */
@Service
public class VisitDays {

    /** So many days are counted in one go; the rest next time. */
    private static final int AT_ONCE = 400;

    private record TeamDay(UUID teamId, ReportingDay day) {}

    private final JdbcClient jdbc;
    private final ReportingClock clock;
    private final TransactionTemplate transaction;

    VisitDays(JdbcClient jdbc, ReportingClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // Every statement has to see what was committed before it, not before the transaction.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * Counts every day of a posting that is over and not counted, the latest first, each in its own transaction.
     *
     * @return how many were counted; a day whose visits somebody is changing is left for the next time
     */
    public int count() {
        int counted = 0;
        for (TeamDay each : uncounted()) {
            if (count(each.teamId(), each.day())) {
                counted++;
            }
        }
        return counted;
    }

    /** Whether it was counted: not where it is already, nor while somebody changes its visits. */
    boolean count(UUID teamId, ReportingDay day) {
        return Boolean.TRUE.equals(transaction.execute(status -> count(new TeamDay(teamId, day))));
    }

    private List<TeamDay> uncounted() {
        return jdbc.sql("""
                        select g.id, d::date as day from team g
                        cross join generate_series(g.stationed_from, least(g.stationed_to, cast(:last as date)), interval '1 day') d
                        where not exists (select from visit_day v where v.team_id = g.id and v.day = d::date)
                        order by d desc, g.id limit :many""")
                .param("last", clock.today().previous().date())
                .param("many", AT_ONCE)
                .query(VisitDays::teamDay)
                .list();
    }

    private boolean count(TeamDay of) {
        boolean mine = statement("select pg_try_advisory_xact_lock(visit_day_key(:team, :day))", of)
                .query(Boolean.class)
                .single();
        if (!mine
                || statement("insert into visit_day (team_id, day) values (:team, :day) on conflict do nothing", of)
                                .update()
                        == 0) {
            return false;
        }
        statement(
                        "insert into visit_tally (team_id, day, township_id, villages, checkpoints, covert, checkpoint_ids)"
                                + " select :team, :day, n.* from (" + VisitCount.OF_DAY.formatted(":team", ":day")
                                + ") n",
                        of)
                .update();
        return true;
    }

    private JdbcClient.StatementSpec statement(String sql, TeamDay of) {
        return jdbc.sql(sql).param("team", of.teamId()).param("day", of.day().date());
    }

    private static TeamDay teamDay(ResultSet row, int number) throws SQLException {
        return new TeamDay(row.getObject("id", UUID.class), new ReportingDay(row.getObject("day", LocalDate.class)));
    }
}
