package org.dailydispatch.inspection;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When inspections that may be seen last changed: filed, corrected or released, and what was begun. */
@Service
@Transactional(readOnly = true)
public class InspectionChanges {

    private final JdbcClient jdbc;

    InspectionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest change after an instant; an unreleased covert inspection is none, whatever happens to it.
     *
     * @param teamId null for all teams
     */
    public Optional<Instant> latestAfter(Instant since, @Nullable UUID teamId) {
        return jdbc.sql("select max(greatest(i.revised_at, i.released_at)) from inspection i"
                        + " where i.released_at is not null and (i.revised_at > :since or i.released_at > :since)"
                        + " and (cast(:team as uuid) is null or i.team_id = :team)")
                .param("since", Timestamp.from(since))
                .param("team", teamId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** The latest saving, after an instant, of what was begun on a day and is not filed; of open inspections only. */
    public Optional<Instant> draftsAfter(Instant since, UUID teamId, ReportingDay day) {
        return jdbc.sql("select max(d.saved_at) from inspection_draft d where d.team_id = :team and d.day = :day"
                        + " and d.mode = 'OPEN' and d.base_revision is null and d.saved_at > :since")
                .param("since", Timestamp.from(since))
                .param("team", teamId)
                .param("day", day.date())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
