package org.dailydispatch.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.draft.Drafts;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an inspector's day together: a handful of statements, however much there is to visit. */
@Service
@Transactional(readOnly = true)
class TodayService {

    private final Teams teams;
    private final Territory territory;
    private final Inspections inspections;
    private final Drafts drafts;
    private final ReportingClock clock;

    TodayService(Teams teams, Territory territory, Inspections inspections, Drafts drafts, ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.inspections = inspections;
        this.drafts = drafts;
        this.clock = clock;
    }

    Today of(Actor actor) {
        Team team = teams.team(actor.team());
        List<InspectionRow> done = inspections.ofTeam(actor, clock.today());
        List<DraftRow> begun = drafts.of(actor);
        if (actor.is(Role.COVERT_INSPECTOR)) {
            return new Today(team, true, List.of(), begun, done, 0);
        }
        List<Site> checkpoints = territory.sitesInForce(team.countyId(), SiteFamily.CHECKPOINT, clock.today());
        List<Township> townships = territory.townshipsOf(team.countyId(), clock.today());
        List<ToDo> toDo = new ArrayList<>(checkpointsToDo(checkpoints, done, begun));
        toDo.addAll(townshipsToDo(townships, done));
        toDo.sort(Comparator.comparing(item -> item.draft() == null));
        return new Today(team, false, toDo, beside(toDo, begun), done, checkpoints.size() + townships.size());
    }

    private List<ToDo> checkpointsToDo(List<Site> checkpoints, List<InspectionRow> done, List<DraftRow> begun) {
        Set<UUID> visited = done.stream().map(InspectionRow::siteId).collect(Collectors.toSet());
        Map<UUID, DraftRow> drafted = begun.stream()
                .filter(draft -> !draft.correction() && draft.day().equals(clock.today()))
                .collect(Collectors.toMap(DraftRow::siteId, Function.identity(), (latest, older) -> latest));
        return checkpoints.stream()
                .filter(site -> !visited.contains(site.id()))
                .map(site -> checkpoint(site, Optional.ofNullable(drafted.get(site.id()))))
                .toList();
    }

    private static ToDo checkpoint(Site site, Optional<DraftRow> draft) {
        String address =
                draft.map(begun -> "/inspections/" + begun.id() + "/edit").orElse("/inspections/new?site=" + site.id());
        return new ToDo(site.name(), site.road(), true, address, draft.orElse(null));
    }

    private static List<ToDo> townshipsToDo(List<Township> townships, List<InspectionRow> done) {
        Set<UUID> visited = done.stream()
                .filter(row -> row.siteKind().family() == SiteFamily.VILLAGE)
                .map(InspectionRow::townshipId)
                .collect(Collectors.toSet());
        return townships.stream()
                .filter(township -> !visited.contains(township.id()))
                .map(township -> new ToDo(township.name(), null, false, "/today/townships/" + township.id(), null))
                .toList();
    }

    private static List<DraftRow> beside(List<ToDo> toDo, List<DraftRow> begun) {
        return begun.stream()
                .filter(draft -> toDo.stream().noneMatch(item -> draft.equals(item.draft())))
                .toList();
    }

    /** Where a covert inspector can go: every checkpoint in force, and the townships. */
    Choices choices(Actor actor) {
        UUID county = teams.team(actor.team()).countyId();
        return new Choices(
                territory.sitesInForce(county, SiteFamily.CHECKPOINT, clock.today()),
                territory.townshipsOf(county, clock.today()));
    }

    /** What can be chosen. */
    record Choices(List<Site> checkpoints, List<Township> townships) {}

    /**
     * The villages of a township, those never visited first, then those whose visit is longest ago.
     *
     * @throws NotFoundException for a township of another county
     */
    Villages villages(Actor actor, UUID townshipId) {
        Team team = teams.team(actor.team());
        Township township = territory.township(townshipId);
        if (!township.countyId().equals(team.countyId())) {
            throw new NotFoundException("township " + townshipId + " in the county of team " + team.id());
        }
        Map<UUID, ReportingDay> last = inspections.lastVisits(actor, townshipId, team.stationedFrom());
        List<Villages.Line> lines = territory.villagesOf(townshipId, clock.today()).stream()
                .map(site -> new Villages.Line(site, last.get(site.id())))
                .sorted(Comparator.comparing(
                        Villages.Line::lastVisit, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Villages(township, lines);
    }
}
