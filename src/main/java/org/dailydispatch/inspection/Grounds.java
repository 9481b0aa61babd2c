package org.dailydispatch.inspection;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.Territory;
import org.springframework.stereotype.Component;

/** Finds where and by what an inspection is made, within the county of the actor's team. */
@Component
class Grounds {

    private final Territory territory;
    private final Teams teams;
    private final Checklists checklists;
    private final InspectionReader reader;

    Grounds(Territory territory, Teams teams, Checklists checklists, InspectionReader reader) {
        this.territory = territory;
        this.teams = teams;
        this.checklists = checklists;
        this.reader = reader;
    }

    /** @throws NotFoundException for an unknown site or version, and for a site of another county */
    Ground of(Actor actor, Filing filing) {
        Site site = territory.site(filing.siteId());
        if (!site.countyId().equals(teams.team(actor.team()).countyId())) {
            throw new NotFoundException("site " + site.id() + " in the county of team " + actor.team());
        }
        return new Ground(
                site,
                territory.township(site.townshipId()),
                checklists.version(filing.checklistVersionId()),
                standing(actor, filing.id()));
    }

    private Map<String, Failure> standing(Actor actor, UUID id) {
        return reader.find(actor, id).map(Grounds::failures).orElse(Map.of());
    }

    static Map<String, Failure> failures(Inspection inspection) {
        return inspection.failures().stream()
                .filter(answer -> answer.failure() != null)
                .collect(Collectors.toMap(Answer::item, Answer::failure));
    }
}
