package org.dailydispatch.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.Schedule;
import org.dailydispatch.inspection.SiteDays;
import org.dailydispatch.inspection.TownshipVisits;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was visited of townships or sites: of what is due on each day by the frequency that holds on it, as coverage and the
 * city's pages count it ({@link Schedule}); or, without a frequency, from the first day of the period up to each day.
 */
@Component
class CoverageFacts {

    private final Territory territory;
    private final InspectionFigures inspections;
    private final SiteDays sites;

    CoverageFacts(Territory territory, InspectionFigures inspections, SiteDays sites) {
        this.territory = territory;
        this.inspections = inspections;
        this.sites = sites;
    }

    /** Something to be visited, in force or not; a township lies in itself. */
    private record Place(UUID id, UUID county, UUID township, Predicate<ReportingDay> inForce) {}

    private record TeamDay(UUID team, ReportingDay day) {}

    /** @param visits those of each team on each day, its posting or not */
    private record Survey(List<Place> places, Map<TeamDay, Set<UUID>> visits) {

        List<Place> in(UUID county) {
            return places.stream()
                    .filter(place -> place.county().equals(county))
                    .toList();
        }

        /** What those of a crew visited that were there on the day. */
        Set<UUID> visited(Crew crew, ReportingDay day) {
            return crew.on(day)
                    .flatMap(team -> visits.getOrDefault(new TeamDay(team.id(), day), Set.of()).stream())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Two statements at most.
     *
     * @param schedule by which things are due; null where whatever was visited in the period counts
     */
    List<Fact> of(Choice choice, @Nullable Schedule schedule, List<Team> teams, List<TownshipInForce> townships) {
        ReportingDay since = schedule == null ? choice.from() : schedule.since(choice.from(), choice.to());
        Survey survey = survey(choice, teams, townships, since);
        List<Fact> facts = new ArrayList<>();
        for (Crew crew : Crew.of(choice.grain(), teams)) {
            List<Place> places = survey.in(crew.county());
            Map<UUID, UUID> township = places.stream().collect(Collectors.toMap(Place::id, Place::township));
            history(choice, schedule, crew, places, survey)
                    .days()
                    .forEach((day, coverage) -> coverage.expected().stream()
                            .collect(Collectors.groupingBy(township::get))
                            .forEach((in, due) -> facts.add(new Fact(
                                    crew.team(),
                                    crew.county(),
                                    in,
                                    day,
                                    due.stream()
                                            .filter(coverage.done()::contains)
                                            .count(),
                                    due.size()))));
        }
        return facts;
    }

    private static CoverageHistory history(
            Choice choice, @Nullable Schedule schedule, Crew crew, List<Place> places, Survey survey) {
        Function<ReportingDay, Set<UUID>> inForce = day -> crew.thereOn(day) ? inForce(places, day) : Set.of();
        Function<ReportingDay, Set<UUID>> visited = day -> survey.visited(crew, day);
        return schedule == null
                ? new CoverageHistory(choice.from(), choice.to(), inForce, visited).addedUp()
                : schedule.over(choice.from(), choice.to(), inForce, visited);
    }

    private static Set<UUID> inForce(List<Place> places, ReportingDay day) {
        return places.stream()
                .filter(place -> place.inForce().test(day))
                .map(Place::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Survey survey(Choice choice, List<Team> teams, List<TownshipInForce> townships, ReportingDay since) {
        return switch (choice.indicator()) {
            case OPEN_COVERAGE -> townships(choice, teams, townships, since, TownshipVisits::villages);
            case COVERT_COVERAGE -> townships(choice, teams, townships, since, TownshipVisits::covert);
            case CHECKPOINT_COVERAGE -> sites(choice, teams, townships, since, SiteFamily.CHECKPOINT);
            case VILLAGE_COVERAGE, VILLAGES_REACHED -> sites(choice, teams, townships, since, SiteFamily.VILLAGE);
            default -> throw new IllegalArgumentException(choice.indicator() + " is no coverage");
        };
    }

    private Survey townships(
            Choice choice,
            List<Team> teams,
            List<TownshipInForce> townships,
            ReportingDay since,
            ToIntFunction<TownshipVisits> visits) {
        List<Place> places = townships.stream()
                .map(each -> new Place(
                        each.township().id(),
                        each.township().countyId(),
                        each.township().id(),
                        each::on))
                .toList();
        return new Survey(
                places,
                byTeamAndDay(
                        inspections.byTownship(ids(teams), since, choice.to()).stream()
                                .filter(each -> visits.applyAsInt(each) > 0),
                        each -> new TeamDay(each.teamId(), each.day()),
                        TownshipVisits::townshipId));
    }

    private Survey sites(
            Choice choice, List<Team> teams, List<TownshipInForce> townships, ReportingDay since, SiteFamily family) {
        Collection<UUID> counties =
                townships.stream().map(each -> each.township().countyId()).collect(Collectors.toSet());
        List<Place> places = territory.sitesOf(counties, family).stream()
                .map(site -> new Place(site.id(), site.countyId(), site.townshipId(), site::inForceOn))
                .toList();
        return new Survey(
                places,
                byTeamAndDay(
                        sites.openly(ids(teams), family, since, choice.to()).stream(),
                        each -> new TeamDay(each.teamId(), each.day()),
                        each -> each.siteId()));
    }

    private static <T> Map<TeamDay, Set<UUID>> byTeamAndDay(
            Stream<T> visits, Function<T, TeamDay> key, Function<T, UUID> place) {
        Map<TeamDay, Set<UUID>> byTeamAndDay = new HashMap<>();
        visits.forEach(each -> byTeamAndDay
                .computeIfAbsent(key.apply(each), none -> new HashSet<>())
                .add(place.apply(each)));
        return byTeamAndDay;
    }

    private static List<UUID> ids(List<Team> teams) {
        return Facts.ids(teams);
    }
}
