package org.dailydispatch.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return latestAfter(since, null);
    }

    /**
     * The same of one team.
     *
     * @param teamId null for all teams
     */
    public Optional<Instant> latestAfter(Instant since, @Nullable UUID teamId) {
        return jdbc.sql("select max(saved_at) from township_report where saved_at > :since"
                        + " and (cast(:team as uuid) is null or team_id = :team)")
                .param("since", Timestamp.from(since))
                .param("team", teamId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
