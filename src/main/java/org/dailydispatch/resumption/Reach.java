package org.dailydispatch.resumption;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * How far a person sees: a team its county, a liaison one township, municipal staff everything.
 *
 * @param countyId null for all counties
 * @param townshipId null for all townships of the county
 */
record Reach(@Nullable UUID countyId, @Nullable UUID townshipId) {

    /** The enterprise, where it lies within the reach. */
    Optional<StoredEnterprise> find(EnterpriseRepository enterprises, UUID id) {
        if (townshipId != null) {
            return enterprises.findByIdAndTownshipId(id, townshipId);
        }
        return countyId == null ? enterprises.findById(id) : enterprises.findByIdAndCountyId(id, countyId);
    }

    /** Finds it. */
    @Component
    static class Finder {

        private final Teams teams;
        private final Territory territory;

        Finder(Teams teams, Territory territory) {
            this.teams = teams;
            this.territory = territory;
        }

        Reach of(Actor actor) {
            if (actor.is(Role.INSPECTOR, Role.COVERT_INSPECTOR, Role.LEADER)) {
                return new Reach(teams.team(actor.team()).countyId(), null);
            }
            if (actor.is(Role.LIAISON)) {
                return new Reach(territory.township(actor.township()).countyId(), actor.township());
            }
            if (actor.is(Role.MUNICIPAL)) {
                return new Reach(null, null);
            }
            throw new AccessDeniedException(actor.role() + " sees no enterprises");
        }
    }
}
