package org.dailydispatch.team;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers in sequence, for receipts, problems and dispatches. */
@Service
public class TeamNumbers {

    private final JdbcClient jdbc;

    TeamNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of the series for the team and day, from 1. Belongs to the caller's transaction, and holds others
     * who ask for the same series until it ends: a number is never given twice, and one that is rolled back is given
     * again.
     *
     * @param series at most 16 characters, for example {@code receipt}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(UUID teamId, String series, ReportingDay day) {
        return next(teamId, series, day, 1);
    }

    /**
     * Takes several numbers in a row at once.
     *
     * @param count how many; at least 1
     * @return the first of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int next(UUID teamId, String series, ReportingDay day, int count) {
        return jdbc.sql("""
                        insert into team_number (team_id, series, day, last_number) values (:team, :series, :day, :count)
                        on conflict (team_id, series, day) do update
                            set last_number = team_number.last_number + :count
                        returning last_number - :count + 1""")
                .param("team", teamId)
                .param("series", series)
                .param("day", day.date())
                .param("count", count)
                .query(Integer.class)
                .single();
    }
}
