package org.dailydispatch.inspection;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * What all teams visited, and how often to visit.
 *
 * @param checkpoints by team and day: those openly visited, in force or not; what is without any is left out
 */
public record CityVisits(Grids grids, Map<UUID, Map<ReportingDay, Set<UUID>>> checkpoints) {

    public Map<ReportingDay, Set<UUID>> checkpointsOf(UUID teamId) {
        return checkpoints.getOrDefault(teamId, Map.of());
    }
}
