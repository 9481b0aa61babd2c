package org.dailydispatch.download;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
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

    private final JdbcClient jdbc;
    private final DownloadSettings settings;

    DownloadQueue(JdbcClient jdbc, DownloadSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** The one that has waited longest; no other program gets it. @return its id */
    Optional<UUID> claim(UUID claim, Instant now) {
        return jdbc.sql("""
                        with next as materialized (select id from download where state = 'QUEUED' order by id limit 1
                            for update skip locked)
                        update download d set state = 'RUNNING', claim = :claim, lease_until = :until, started_at = :now
                        from next where d.id = next.id
                        returning d.id""")
                .param("claim", claim)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .query(UUID.class)
                .optional();
    }

    /** @return false where it was cancelled, or counts as cut off */
    boolean goesOn(UUID id, UUID claim, int rows, Instant now) {
        return jdbc.sql("""
                        update download set row_count = :rows, lease_until = :until
                        where id = :id and claim = :claim""")
                        .param("id", id)
                        .param("claim", claim)
                        .param("rows", rows)
                        .param("until", Timestamp.from(now.plus(settings.lease())))
                        .update()
                == 1;
    }

    /** @return false where it was cancelled, or counts as cut off: then there is no such file */
    boolean done(UUID id, UUID claim, Actor owner, Written written, Instant now) {
        return jdbc.sql("""
                        update download set state = 'DONE', claim = null, lease_until = null, ended_at = :now,
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

    /** @param reason the key of a message */
    void failed(UUID id, UUID claim, String reason, Instant now) {
        jdbc.sql("""
                        update download set state = 'FAILED', claim = null, lease_until = null, ended_at = :now,
                            reason = :reason
                        where id = :id and claim = :claim""")
                .param("id", id)
                .param("claim", claim)
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those whose program gave no sign of life for too long. @return how many */
    int giveUpCutOff(Instant now) {
        return jdbc.sql("""
                        update download set state = 'FAILED', claim = null, lease_until = null, ended_at = :now,
                            reason = :reason
                        where state = 'RUNNING' and lease_until < :now""")
                .param("reason", CUT_OFF)
                .param("now", Timestamp.from(now))
                .update();
    }
}
