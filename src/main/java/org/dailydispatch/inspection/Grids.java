package org.dailydispatch.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The visits of several teams by township and day, and how often to visit.
 *
 * @param byTeam a team without any visit is left out
 */
public record Grids(Map<UUID, CoverageGrid> byTeam, Frequencies frequencies) {

    public Grids {
        byTeam = Map.copyOf(byTeam);
    }

    public CoverageGrid of(UUID teamId) {
        return byTeam.getOrDefault(teamId, new CoverageGrid(List.of()));
    }
}
