package org.dailydispatch.resumption;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When what is known of enterprises last changed. */
@Service
@Transactional(readOnly = true)
public class ResumptionChanges {

    private final JdbcClient jdbc;

    ResumptionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest record after an instant.
     *
     * @param countyId null for all counties
     */
    public Optional<Instant> latestAfter(Instant since, @Nullable UUID countyId) {
        return jdbc.sql("select max(r.recorded_at) from resumption_record r join enterprise e on e.id = r.enterprise_id"
                        + " where r.recorded_at > :since and (cast(:county as uuid) is null or e.county_id = :county)")
                .param("since", Timestamp.from(since))
                .param("county", countyId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
