package org.dailydispatch.inspection;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoAlbum;
import org.dailydispatch.photo.Photos;
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
    private final Photos photos;

    Grounds(Territory territory, Teams teams, Checklists checklists, InspectionReader reader, Photos photos) {
        this.territory = territory;
        this.teams = teams;
        this.checklists = checklists;
        this.reader = reader;
        this.photos = photos;
    }

    /** @throws NotFoundException for an unknown site or version, and for a site of another county */
    Ground of(Actor actor, Filing filing) {
        Site site = territory.site(actor, filing.siteId());
        if (!site.countyId().equals(teams.team(actor.team()).countyId())) {
            throw new NotFoundException("site " + site.id() + " in the county of team " + actor.team());
        }
        Checklist checklist = checklists.version(filing.checklistVersionId());
        return new Ground(
                site,
                territory.township(site.townshipId()),
                checklist,
                isOffered(actor, checklist, site),
                photos(actor, filing),
                standing(actor, filing.id()));
    }

    /** Whether the list belongs to the site, in any version; or did while the phone that sends it could not know better. */
    private boolean isOffered(Actor actor, Checklist checklist, Site site) {
        return checklists.offers(site.kind(), Mode.of(actor) == Mode.COVERT).stream()
                        .anyMatch(offer -> offer.code().equals(checklist.code()))
                || checklists.belonged(checklist.versionId(), territory.kindsOf(site));
    }

    private PhotoAlbum photos(Actor actor, Filing filing) {
        return filing.photos().isEmpty() ? PhotoAlbum.EMPTY : photos.own(actor, Photo.OF_INSPECTION, filing.id());
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
