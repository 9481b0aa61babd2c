package org.dailydispatch.today;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.assignment.Assignments;
import org.dailydispatch.assignment.Roster;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.Offer;
import org.dailydispatch.covert.Plan;
import org.dailydispatch.covert.PlanTarget;
import org.dailydispatch.covert.Plans;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.draft.Drafts;
import org.dailydispatch.inspection.DayVisits;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.note.Note;
import org.dailydispatch.note.Notes;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.review.Corrections;
import org.dailydispatch.review.Mendings;
import org.dailydispatch.review.Reviews;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts an inspector's day together: a handful of statements, however much there is to visit. */
@Service
@Transactional(readOnly = true)
class TodayService {

    private final Teams teams;
    private final Assignments assignments;
    private final Plans plans;
    private final Territory territory;
    private final Inspections inspections;
    private final Drafts drafts;
    private final Checklists checklists;
    private final Notes notes;
    private final Reviews reviews;
    private final Corrections corrections;
    private final ReportingClock clock;

    TodayService(
            Teams teams,
            Assignments assignments,
            Plans plans,
            Territory territory,
            Inspections inspections,
            Drafts drafts,
            Checklists checklists,
            Notes notes,
            Reviews reviews,
            Corrections corrections,
            ReportingClock clock) {
        this.teams = teams;
        this.assignments = assignments;
        this.plans = plans;
        this.territory = territory;
        this.inspections = inspections;
        this.drafts = drafts;
        this.checklists = checklists;
        this.notes = notes;
        this.reviews = reviews;
        this.corrections = corrections;
        this.clock = clock;
    }

    Today of(Actor actor) {
        Team team = teams.team(actor.team());
        DayVisits visited = inspections.visitedOn(actor, clock.today());
        Done done = new Done(visited.inspections(), inspections.latestOfTeam(actor, clock.today(), Done.LISTED));
        List<DraftRow> begun = drafts.of(actor);
        List<Note> asked = notes.toInspect(actor);
        Mendings returned = reviews.returnedTo(
                actor, done.latest().stream().map(InspectionRow::id).toList());
        Mending mending = new Mending(returned.own(), corrections.returnedTo(actor), returned.marked());
        if (actor.is(Role.COVERT_INSPECTOR)) {
            return covert(actor, team, mending, asked, begun, done);
        }
        Roster roster = assignments.roster(team.id(), clock.today());
        Round round = new Round(actor, roster, visited.places(), ofToday(begun));
        round.add(
                territory.sitesInForce(team.countyId(), SiteFamily.CHECKPOINT, clock.today()),
                territory.townshipsOf(team.countyId(), clock.today()));
        List<ToDo> mine = round.mine();
        return new Today(
                team,
                false,
                mending,
                roster.inUse(),
                asked,
                mine,
                round.free(),
                round.others(),
                List.of(),
                beside(mine, begun),
                done,
                round.expected());
    }

    private Today covert(Actor actor, Team team, Mending mending, List<Note> asked, List<DraftRow> begun, Done done) {
        List<Plan> ahead = plans.ahead(actor);
        Map<UUID, DraftRow> drafted = ofToday(begun);
        List<ToDo> planned = ahead.stream()
                .filter(plan -> plan.day().equals(clock.today()))
                .flatMap(plan -> plan.targets().stream())
                .filter(target -> !target.visited())
                .map(target -> planned(target, drafted.get(target.id())))
                .toList();
        List<Plan> later =
                ahead.stream().filter(plan -> plan.day().isAfter(clock.today())).toList();
        return Today.covert(team, mending, asked, planned, later, beside(planned, begun), done);
    }

    private static ToDo planned(PlanTarget target, @Nullable DraftRow draft) {
        ToDo.Kind kind = target.isSite() ? ToDo.Kind.COVERT_SITE : ToDo.Kind.COVERT_TOWNSHIP;
        String address = Round.address(target.id(), kind, draft);
        return new ToDo(target.name(), target.isSite() ? target.township() : null, kind, address, draft, null);
    }

    private Map<UUID, DraftRow> ofToday(List<DraftRow> begun) {
        return begun.stream()
                .filter(draft -> !draft.correction() && draft.day().equals(clock.today()))
                .collect(Collectors.toMap(DraftRow::siteId, Function.identity(), (latest, older) -> latest));
    }

    private static List<DraftRow> beside(List<ToDo> toDo, List<DraftRow> begun) {
        return begun.stream()
                .filter(draft -> toDo.stream().noneMatch(item -> draft.equals(item.draft())))
                .toList();
    }

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
        Map<SiteKind, List<Offer>> offers = new EnumMap<>(SiteKind.class);
        SiteFamily.VILLAGE
                .kinds()
                .forEach(kind -> offers.put(kind, checklists.offers(kind, actor.is(Role.COVERT_INSPECTOR))));
        List<Villages.Line> lines = territory.villagesOf(townshipId, clock.today()).stream()
                .map(site -> new Villages.Line(site, last.get(site.id()), beside(site, offers)))
                .sorted(Comparator.comparing(
                        Villages.Line::lastVisit, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Villages(township, lines);
    }

    /** What can be filled in at the site beside the usual list. */
    private static List<Offer> beside(Site site, Map<SiteKind, List<Offer>> offers) {
        return offers.getOrDefault(site.kind(), List.of()).stream().skip(1).toList();
    }
}
