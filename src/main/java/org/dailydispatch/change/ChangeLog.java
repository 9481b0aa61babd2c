package org.dailydispatch.change;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written, by transaction: triggers of the tables note it, so that no way of writing can forget to. A snapshot of
 * PostgreSQL says which transactions a reader could see; whatever is noted and was not to be seen then has changed since, also
 * what was begun before the look and committed after it.
 */
@Component
class ChangeLog {

    private static final String CLEAR = "delete from change where xact < pg_snapshot_xmin(cast(:seen as pg_snapshot))";

    private static final String LOOK = """
            select cast(pg_current_snapshot() as text) snapshot,
                pg_current_xact_id_if_assigned() is not null writing,
                exists (
                    select from change c
                    where c.xact >= pg_snapshot_xmin(cast(:seen as pg_snapshot))
                        and not pg_visible_in_snapshot(c.xact, cast(:seen as pg_snapshot))
                        and (c.team_id is null or cast(:team as uuid) is null or c.team_id = :team)
                        and (c.county_id is null or cast(:county as uuid) is null or c.county_id = :county)) changed
            """;

    /**
     * One look at the log.
     *
     * @param snapshot what was committed by now, in the words of PostgreSQL
     * @param writing whether the transaction that looks has written something itself, which might be taken back
     * @param changed whether the scope changed since the snapshot that was asked about
     */
    record Look(String snapshot, boolean writing, boolean changed) {}

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seen the snapshot of an earlier look; null where there was none, and then nothing is said to have changed */
    Look look(Scope scope, @Nullable String seen) {
        return jdbc.sql(LOOK)
                .param("seen", seen)
                .param("team", scope.teamId())
                .param("county", scope.countyId())
                .query((row, number) ->
                        new Look(row.getString("snapshot"), row.getBoolean("writing"), row.getBoolean("changed")))
                .single();
    }

    /**
     * Removes what everybody could see who looked at this snapshot.
     *
     * @param seen so long ago that nothing is kept any more that was made before
     */
    @Transactional
    int clear(String seen) {
        return jdbc.sql(CLEAR).param("seen", seen).update();
    }
}
