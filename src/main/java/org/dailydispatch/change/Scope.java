package org.dailydispatch.change;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose records something was made from. What belongs to no team and no county, such as a setting, is in every scope.
 *
 * @param teamId the one team whose records were read; null for all
 * @param countyId the one county whose records were read; null for all
 */
public record Scope(@Nullable UUID teamId, @Nullable UUID countyId) {

    /** The records of all teams and of all counties. */
    public static final Scope CITY = new Scope(null, null);

    /** The records of one team, and those of all counties. */
    public static Scope ofTeam(UUID teamId) {
        return new Scope(teamId, null);
    }

    /** The records of one team, and those of the county in which it works. */
    public static Scope of(UUID teamId, UUID countyId) {
        return new Scope(teamId, countyId);
    }
}
