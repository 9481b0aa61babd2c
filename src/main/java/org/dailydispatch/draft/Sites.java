package org.dailydispatch.draft;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sites that an inspector can choose. */
@Component
class Sites {

    private final Territory territory;
    private final Teams teams;

    Sites(Territory territory, Teams teams) {
        this.territory = territory;
        this.teams = teams;
    }

    /** @throws NotFoundException where the county of the actor's team has no such site */
    Site within(Actor actor, @Nullable UUID id) {
        if (id == null) {
            throw new NotFoundException("a site without a readable id");
        }
        Site site = territory.site(actor, id);
        if (!site.countyId().equals(teams.team(actor.team()).countyId())) {
            throw new NotFoundException("site " + id + " in the county of team " + actor.team());
        }
        return site;
    }
}
