package org.dailydispatch.download;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the files whose time is over, and those that no finished export has. The history stays. */
@Component
class DownloadSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadSweeper.class);
    private static final int ID = 36;

    private final JdbcClient jdbc;
    private final DownloadRepository repository;
    private final DownloadFolder folder;
    private final ReportingClock clock;

    DownloadSweeper(JdbcClient jdbc, DownloadRepository repository, DownloadFolder folder, ReportingClock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.folder = folder;
        this.clock = clock;
    }

    void sweep() {
        Instant now = clock.now();
        for (UUID id : expired(now)) {
            folder.remove(repository.one(id));
            jdbc.sql("update download set removed_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", id)
                    .update();
        }
        for (Path file : folder.all()) {
            if (!needed(file)) {
                LOG.info("Removing {}, which no finished export has", file.getFileName());
                folder.remove(file);
            }
        }
    }

    private List<UUID> expired(Instant now) {
        return jdbc.sql("select id from download where state = 'DONE' and removed_at is null and expires_at <= :now")
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    /** A whole file of an export that is done or just about to be; a part of one that is being written. */
    private boolean needed(Path file) {
        UUID id = UUID.fromString(file.getFileName().toString().substring(0, ID));
        return jdbc.sql("select exists (select from download where id = :id and removed_at is null"
                        + " and state in ('RUNNING', 'DONE'))")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
