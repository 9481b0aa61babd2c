package org.dailydispatch.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When township reports last changed. */
@Service
@Transactional(readOnly = true)
public class ReportChanges {

    private final JdbcClient jdbc;

    ReportChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest saving or filing of any report after an instant. */
    public Optional<Instant> latestAfter(Instant since) {
        return jdbc.sql("select max(saved_at) from township_report where saved_at > :since")
                .param("since", Timestamp.from(since))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
