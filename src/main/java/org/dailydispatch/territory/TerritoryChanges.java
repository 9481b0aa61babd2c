package org.dailydispatch.territory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.audit.LatestDeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the places of which coverage is counted last changed: what is in force, its names, the map of the county. */
@Service
@Transactional(readOnly = true)
public class TerritoryChanges {

    /** Not what becomes of venues: nothing is expected there. */
    private static final List<String> ACTIONS = List.of(
            "COUNTY_ADDED",
            "COUNTY_MAP_ADDED",
            "COUNTY_MAP_REPLACED",
            "COUNTY_MAP_REMOVED",
            "TOWNSHIP_ADDED",
            "TOWNSHIP_CHANGED",
            "TOWNSHIP_CONTINUED",
            "TOWNSHIP_RETIRED",
            "SITE_ADDED",
            "SITE_CHANGED",
            "SITE_REOPENED",
            "SITE_RETIRED");

    private final LatestDeeds deeds;
    private final JdbcClient jdbc;

    TerritoryChanges(LatestDeeds deeds, JdbcClient jdbc) {
        this.deeds = deeds;
        this.jdbc = jdbc;
    }

    /**
     * The latest change after an instant. One statement while there is none.
     *
     * @param countyId null for all counties
     */
    public Optional<Instant> latestAfter(Instant since, @Nullable UUID countyId) {
        Map<UUID, Instant> changed = new HashMap<>();
        deeds.after(since, ACTIONS).forEach((id, at) -> changed.put(UUID.fromString(id), at));
        if (!changed.isEmpty() && countyId != null) {
            changed.keySet()
                    .retainAll(jdbc.sql("""
                            select id from township where county_id = :county and id in (:ids)
                            union all select id from site where county_id = :county and id in (:ids)
                            union all select id from county where id = :county and id in (:ids)""")
                            .param("county", countyId)
                            .param("ids", List.copyOf(changed.keySet()))
                            .query(UUID.class)
                            .list());
        }
        return changed.values().stream().max(Comparator.naturalOrder());
    }
}
