package org.dailydispatch.inspection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for readers. Every answer holds only what the actor may see; one statement for each. */
@Service
@Transactional(readOnly = true)
public class Inspections {

    /** How far back an earlier answer is still worth showing. */
    private static final int EARLIER_DAYS = 7;

    private final InspectionReader reader;

    Inspections(InspectionReader reader) {
        this.reader = reader;
    }

    /** @throws NotFoundException where there is none in the actor's scope */
    public Inspection inspection(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(() -> new NotFoundException("inspection " + id));
    }

    /** Empty where there is none in the actor's scope. */
    public Optional<Inspection> find(Actor actor, UUID id) {
        return reader.find(actor, id);
    }

    /** The team's last inspection of the site within the week before the day. */
    public Optional<Inspection> before(Actor actor, UUID siteId, ReportingDay day) {
        return reader.previous(actor, siteId, day, EARLIER_DAYS);
    }

    /** The team's inspections of the site on the day, in the order of filing. */
    public List<InspectionRow> ofSite(Actor actor, UUID siteId, ReportingDay day) {
        return reader.ofSite(actor, siteId, day);
    }

    /** The team's inspections on the day, the latest first. */
    public List<InspectionRow> ofTeam(Actor actor, ReportingDay day) {
        return reader.ofTeam(actor, day);
    }

    /** When each site of the township was last visited since a day; sites without a visit are not among them. */
    public Map<UUID, ReportingDay> lastVisits(Actor actor, UUID townshipId, ReportingDay since) {
        return reader.lastVisits(actor, townshipId, since);
    }

    List<InspectionRow> list(Actor actor, InspectionFilter filter, int limit) {
        return reader.rows(actor, filter, limit);
    }

    /** What the inspection said from correction to correction, the latest first. */
    List<Revision> revisionsOf(Inspection inspection) {
        return reader.revisions(inspection.id());
    }
}
