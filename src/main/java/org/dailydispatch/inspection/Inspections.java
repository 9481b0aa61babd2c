package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
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

    private static final int UNIT_DAYS = 90;

    private final InspectionReader reader;
    private final CircumstancesReader circumstances;
    private final ReportingClock clock;

    Inspections(InspectionReader reader, CircumstancesReader circumstances, ReportingClock clock) {
        this.reader = reader;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is none in the actor's scope */
    public Inspection inspection(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(() -> new NotFoundException("inspection " + id));
    }

    /** Empty where there is none in the actor's scope. */
    public Optional<Inspection> find(Actor actor, UUID id) {
        return reader.find(actor, id);
    }

    /** How many deadlines of it are a later evening than the chosen one: that one had passed when the filing arrived. */
    public long deadlinesThatGaveWay(Actor actor, UUID id) {
        Inspection filed = inspection(actor, id);
        Instant at = filed.row().revisedAt();
        return filed.failures().stream()
                .map(Answer::failure)
                .filter(failure -> failure != null && failure.gaveWay(clock, at))
                .count();
    }

    /** Those of these inspections that the actor may see; each may be linked to. */
    public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : reader.visible(actor, ids);
    }

    /** The team's last inspection of the site by the checklist, named by its code, within the week before the day. */
    public Optional<Inspection> before(Actor actor, UUID siteId, String checklist, ReportingDay day) {
        return reader.previous(actor, actor.team(), siteId, checklist, day, EARLIER_DAYS);
    }

    /** The inspection by the checklist before this one, by the same team. */
    Optional<Inspection> before(Actor actor, Inspection inspection, String checklist) {
        InspectionRow row = inspection.row();
        return reader.previous(actor, row.teamId(), row.siteId(), checklist, row.day(), EARLIER_DAYS);
    }

    /** The team's inspections of the site by the checklist on the day, in the order of filing. */
    public List<InspectionRow> ofSite(Actor actor, UUID siteId, String checklist, ReportingDay day) {
        return reader.ofSite(actor, siteId, checklist, day);
    }

    /** The units that were responsible for what failed at the site within the last months. */
    public Units unitsAt(Actor actor, UUID siteId, ReportingDay today) {
        return reader.units(actor, siteId, today.plus(-UNIT_DAYS));
    }

    /** The team's inspections on the day, the latest first. */
    public List<InspectionRow> ofTeam(Actor actor, ReportingDay day) {
        return reader.ofTeam(actor, day);
    }

    /** The team's latest inspections on the day, at most so many, the last one first. */
    public List<InspectionRow> latestOfTeam(Actor actor, ReportingDay day, int most) {
        return reader.latestOfTeam(actor, day, most);
    }

    /** What the team visited on the day. */
    public DayVisits visitedOn(Actor actor, ReportingDay day) {
        return reader.visitedOn(actor, day);
    }

    /** Covert inspections of the leader's team that wait for his release, the longest waiting first. */
    public List<InspectionRow> unreleased(Actor leader) {
        return reader.unreleased(leader);
    }

    /** When each site of the township was last visited since a day; sites without a visit are not among them. */
    public Map<UUID, ReportingDay> lastVisits(Actor actor, UUID townshipId, ReportingDay since) {
        return reader.lastVisits(actor, townshipId, since);
    }

    /** How many inspections of each of the sites the actor sees; sites without any are left out. */
    public Map<UUID, Integer> visits(Actor actor, Collection<UUID> siteIds) {
        return reader.visits(actor, siteIds);
    }

    /** Where and when it was filed; empty for everybody but its author and the team's leader. */
    Optional<Circumstances> circumstances(Actor actor, UUID id) {
        return circumstances.of(actor, id);
    }

    /** Those among the rows whose device's clock was remarkably wrong; none for anybody but the leader. */
    Set<UUID> skewed(Actor actor, List<InspectionRow> rows) {
        return actor.is(Role.LEADER)
                ? circumstances.skewed(
                        actor, rows.stream().map(InspectionRow::id).toList())
                : Set.of();
    }

    /** How many rows the list has on all its pages. */
    int count(Actor actor, InspectionFilter filter) {
        return reader.count(actor, filter);
    }

    List<InspectionRow> list(Actor actor, InspectionFilter filter, int limit) {
        return reader.rows(actor, filter, limit);
    }

    /** What the inspection said from correction to correction, the latest first. */
    public List<Revision> revisionsOf(Inspection inspection) {
        return reader.revisions(inspection.id());
    }
}
