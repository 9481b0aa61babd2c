package org.dailydispatch.download;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.SpreadsheetFiles.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits to be written, and what is being written by whom. Whoever writes says so again and again; where it stops
 * saying so, the export counts as cut off. Every change asks for the claim, so that a program that lost one changes
 * nothing any more.
 */
@Component
class DownloadQueue {

    static final String CUT_OFF = "download.reason.cutOff";

    static final String ERROR = "download.reason.error";

    /** Reasons that may be gone when it is tried again. */
    private static final Set<String> PASSING = Set.of(CUT_OFF, ERROR);

    /** So often what is written after a publishing is tried at most. */
    static final int MOST_TRIES = 4;

    /** Times the number of tries there were: so long it waits for the next one. */
    private static final int MINUTES_BETWEEN = 5;

    private static final String GIVEN_UP = """
            update download d set claim = null, lease_until = null, tries = d.tries + 1,
                state = case when ended.again then 'QUEUED' else 'FAILED' end,
                reason = case when ended.again then null else cast(:reason as text) end,
                ended_at = case when ended.again then null else cast(:now as timestamptz) end,
                row_count = case when ended.again then 0 else d.row_count end, step = null,
                row_expected = case when ended.again then null else d.row_expected end,
                not_before = case when ended.again then cast(:now as timestamptz) + (d.tries + 1) * make_interval(mins => :minutes) end
            from (select id, cast(:passing as boolean) and dispatch_id is not null and tries + 1 < :most as again
                  from download where %s for update) ended
            where d.id = ended.id""";

    private final JdbcClient jdbc;
    private final DownloadSettings settings;

    DownloadQueue(JdbcClient jdbc, DownloadSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The one that has waited longest; no other program gets it. @return its id */
    Optional<UUID> claim(UUID claim, Instant now) {
        return jdbc.sql("""
                        with next as materialized (select id from download where state = 'QUEUED'
                            and (not_before is null or not_before <= :now) order by id limit 1
                            for update skip locked)
                        update download d set state = 'RUNNING', claim = :claim, lease_until = :until, started_at = :now,
                            step = 'COUNTING'
                        from next where d.id = next.id
                        returning d.id""")
                .param("claim", claim)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .query(UUID.class)
                .optional();
    }

    /**
     * Before the first row.
     *
     * @param expected how many rows there are going to be; empty where that is not known
     * @return false where it was cancelled, or counts as cut off
     */
    boolean counted(UUID id, UUID claim, OptionalInt expected) {
        return jdbc.sql("update download set step = 'ROWS', row_expected = :rows where id = :id and claim = :claim")
                        .param("id", id)
                        .param("claim", claim)
                        .param("rows", expected.isPresent() ? expected.getAsInt() : null, Types.INTEGER)
                        .update()
                == 1;
    }

    /** @return false where it was cancelled, or counts as cut off */
    boolean goesOn(UUID id, UUID claim, DownloadStep step, int rows, Instant now) {
        return jdbc.sql("""
                        update download set step = :step, row_count = :rows, lease_until = :until
                        where id = :id and claim = :claim""")
                        .param("id", id)
                        .param("claim", claim)
                        .param("step", step.name())
                        .param("rows", rows)
                        .param("until", Timestamp.from(now.plus(settings.lease())))
                        .update()
                == 1;
    }

    /** @return false where it was cancelled, or counts as cut off: then there is no such file */
    boolean done(UUID id, UUID claim, Actor owner, Written written, Instant now) {
        return jdbc.sql("""
                        update download set state = 'DONE', step = null, claim = null, lease_until = null, ended_at = :now,
                            row_count = :rows, file_size = :size, sha256 = :sha256, expires_at = :expires, role = :role,
                            reach_team_id = :team, reach_township_id = :township, reach_department = :department
                        where id = :id and claim = :claim""")
                        .param("id", id)
                        .param("claim", claim)
                        .param("now", Timestamp.from(now))
                        .param("rows", written.rows())
                        .param("size", written.size())
                        .param("sha256", written.sha256())
                        .param("expires", Timestamp.from(now.plus(settings.keep())))
                        .params(DownloadRepository.reach(owner))
                        .update()
                == 1;
    }

    /**
     * What a person asked for has failed. What is written after a publishing waits to be tried again, where the reason is
     * one that passes: nobody would ask for it a second time.
     *
     * @param reason the key of a message
     */
    void failed(UUID id, UUID claim, String reason, Instant now) {
        jdbc.sql(GIVEN_UP.formatted("id = :id and claim = :claim"))
                .param("id", id)
                .param("claim", claim)
                .params(ended(reason, now))
                .update();
    }

    /** Those whose program gave no sign of life for too long. @return how many */
    int giveUpCutOff(Instant now) {
        return jdbc.sql(GIVEN_UP.formatted("state = 'RUNNING' and lease_until < :now"))
                .params(ended(CUT_OFF, now))
                .update();
    }

    private static Map<String, Object> ended(String reason, Instant now) {
        return Map.of(
                "reason",
                reason,
                "now",
                Timestamp.from(now),
                "passing",
                PASSING.contains(reason),
                "most",
                MOST_TRIES,
                "minutes",
                MINUTES_BETWEEN);
    }
}
