package org.dailydispatch.resumption;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.audit.LatestDeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When what is known of enterprises last changed: what was recorded of them, and which are on the register. */
@Service
@Transactional(readOnly = true)
public class ResumptionChanges {

    /** What changes how many there are, or of which township they are counted. */
    private static final List<String> ACTIONS =
            List.of("ENTERPRISE_ADDED", "ENTERPRISE_CHANGED", "ENTERPRISE_RETIRED", "ENTERPRISE_REINSTATED");

    private final JdbcClient jdbc;
    private final LatestDeeds deeds;

    ResumptionChanges(JdbcClient jdbc, LatestDeeds deeds) {
        this.jdbc = jdbc;
        this.deeds = deeds;
    }

    /**
     * The latest record, or change of the register, after an instant. Two statements while the register stays as it is.
     *
     * @param countyId null for all counties
     */
    public Optional<Instant> latestAfter(Instant since, @Nullable UUID countyId) {
        return Stream.of(recorded(since, countyId), registered(since, countyId))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> registered(Instant since, @Nullable UUID countyId) {
        Map<UUID, Instant> changed = new HashMap<>();
        deeds.after(since, ACTIONS).forEach((id, at) -> changed.put(UUID.fromString(id), at));
        if (!changed.isEmpty() && countyId != null) {
            changed.keySet()
                    .retainAll(jdbc.sql("select id from enterprise where county_id = :county and id in (:ids)")
                            .param("county", countyId)
                            .param("ids", List.copyOf(changed.keySet()))
                            .query(UUID.class)
                            .list());
        }
        return changed.values().stream().max(Comparator.naturalOrder());
    }

    private Optional<Instant> recorded(Instant since, @Nullable UUID countyId) {
        return jdbc.sql("select max(r.recorded_at) from resumption_record r join enterprise e on e.id = r.enterprise_id"
                        + " where r.recorded_at > :since and (cast(:county as uuid) is null or e.county_id = :county)")
                .param("since", Timestamp.from(since))
                .param("county", countyId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
