package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Published;
import org.dailydispatch.dispatch.PublishedDispatches;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.CovertFigures;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.TeamDayVisits;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.TeamProblems;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.CityPlaces;
import org.dailydispatch.territory.County;
import org.dailydispatch.territory.Expected;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TerritoryFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts all teams side by side from a fixed number of statements, however many teams there are. */
@Service
@Transactional(readOnly = true)
public class OverviewService {

    private static final int FORTNIGHT = 14;

    private final Teams teams;
    private final TerritoryFigures territory;
    private final InspectionFigures inspections;
    private final CovertFigures covert;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final ResumptionFigures resumption;
    private final PublishedDispatches dispatches;
    private final Territory places;
    private final Benchmarks benchmarks;
    private final ReportingClock clock;

    OverviewService(
            Teams teams,
            TerritoryFigures territory,
            InspectionFigures inspections,
            CovertFigures covert,
            ProblemFigures problems,
            ReportFigures reports,
            ResumptionFigures resumption,
            PublishedDispatches dispatches,
            Territory places,
            Benchmarks benchmarks,
            ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.inspections = inspections;
        this.covert = covert;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.dispatches = dispatches;
        this.places = places;
        this.benchmarks = benchmarks;
        this.clock = clock;
    }

    /** By the teams' numbers. */
    public Overview of(ReportingDay day) {
        return of(day, OverviewOrder.NUMBER);
    }

    /** All teams that are in their county on the day, which is not in the future, and all counties without one. */
    public Overview of(ReportingDay day, OverviewOrder order) {
        boolean today = day.equals(clock.today());
        Instant asOf = today ? clock.now() : clock.endOf(day);
        List<Team> stationed =
                teams.all().stream().filter(team -> team.stationedOn(day)).toList();
        List<UUID> ids = stationed.stream().map(Team::id).toList();
        List<County> all = places.counties();
        List<UUID> counties = all.stream().map(County::id).toList();
        ReportingDay from = day.plus(1 - FORTNIGHT);

        Map<UUID, Map<ReportingDay, TeamDayVisits>> visits = new HashMap<>();
        inspections
                .ofTeams(ids, from, day)
                .forEach(each -> visits.computeIfAbsent(each.teamId(), id -> new HashMap<>())
                        .put(each.day(), each));
        CityPlaces city = territory.expectedIn(counties, from, day);
        Map<UUID, Map<ReportingDay, Expected>> expected = byCounty(city.expected());
        Map<UUID, Integer> covertly = covert.townshipsOf(ids, day);
        Map<UUID, TeamProblems> found = problems.ofTeams(ids, day, asOf);
        Map<UUID, Map<UUID, ReportStatus>> reported = reports.ofTeams(ids, day);
        Map<UUID, ResumptionDay> resumed = resumption.ofCounties(counties, day);
        Map<UUID, Published> published = dispatches.on(ids, day);

        List<TeamLine> lines = new ArrayList<>();
        for (Team team : stationed) {
            List<Share> shares = shares(
                    team,
                    from,
                    day,
                    visits.getOrDefault(team.id(), Map.of()),
                    expected.getOrDefault(team.countyId(), Map.of()));
            Share ofDay = shares.get(shares.size() - 1);
            ResumptionDay enterprises = resumed.getOrDefault(team.countyId(), new ResumptionDay(day, 0, 0, 0, 0));
            TeamProblems its = found.getOrDefault(team.id(), TeamProblems.NONE);
            lines.add(new TeamLine(
                    team,
                    team.dayOfPosting(day),
                    ofDay.townships(),
                    ofDay.checkpoints(),
                    ofDay.visits().covert(),
                    new Rate(
                            covertly.getOrDefault(team.id(), 0),
                            ofDay.expected().townships()),
                    its.tally(),
                    its.daysToRectify(),
                    ReportStates.of(
                            reported.getOrDefault(team.id(), Map.of()),
                            ofDay.expected().townships()),
                    enterprises.rate(),
                    enterprises.onPostRate(),
                    sum(shares.stream().map(Share::townships)),
                    bars(shares),
                    (int) shares.stream()
                            .filter(share -> share.townships().complete())
                            .count(),
                    published.get(team.id())));
        }
        lines.sort(order.comparator());
        Rate resumption = sum(resumed.values().stream().map(ResumptionDay::rate));
        Rate onPost = sum(resumed.values().stream().map(ResumptionDay::onPostRate));
        return new Overview(
                day,
                today,
                asOf,
                order,
                lines,
                CityTotal.of(day, stationed, visits, reported, expected),
                without(day, all, stationed, expected, resumed),
                resumption,
                onPost,
                benchmarks.all().stream()
                        .map(each -> new Yardstick(
                                each,
                                switch (each.indicator()) {
                                    case RESUMPTION -> resumption;
                                    case ON_POST -> onPost;
                                    case EXITS_OPEN -> city.exits();
                                }))
                        .toList());
    }

    private static Map<UUID, Map<ReportingDay, Expected>> byCounty(List<Expected> all) {
        Map<UUID, Map<ReportingDay, Expected>> expected = new HashMap<>();
        all.forEach(each ->
                expected.computeIfAbsent(each.countyId(), id -> new HashMap<>()).put(each.day(), each));
        return expected;
    }

    /** What was to be visited on a day and what was. */
    private record Share(Expected expected, TeamDayVisits visits) {

        Rate townships() {
            return new Rate(visits.townships(), expected.townships());
        }

        Rate checkpoints() {
            return new Rate(visits.checkpoints(), expected.checkpoints());
        }
    }

    private static List<Share> shares(
            Team team,
            ReportingDay from,
            ReportingDay to,
            Map<ReportingDay, TeamDayVisits> visits,
            Map<ReportingDay, Expected> expected) {
        Expected nothing = new Expected(team.countyId(), to, 0, 0);
        return from.through(to).stream()
                .map(day -> team.stationedOn(day)
                        ? new Share(
                                expected.getOrDefault(day, nothing),
                                visits.getOrDefault(day, TeamDayVisits.none(team.id(), day)))
                        : new Share(nothing, TeamDayVisits.none(team.id(), day)))
                .toList();
    }

    private static List<DayBar> bars(List<Share> shares) {
        List<DayBar> bars = new ArrayList<>();
        shares.forEach(share -> bars.add(DayBar.share(
                bars.size(), share.visits().townships(), share.expected().townships())));
        return bars;
    }

    private static List<CountyLine> without(
            ReportingDay day,
            List<County> all,
            List<Team> stationed,
            Map<UUID, Map<ReportingDay, Expected>> expected,
            Map<UUID, ResumptionDay> resumed) {
        Set<UUID> taken = stationed.stream().map(Team::countyId).collect(Collectors.toSet());
        return all.stream()
                .filter(county -> !taken.contains(county.id()))
                .map(county -> {
                    Expected places = expected.getOrDefault(county.id(), Map.of())
                            .getOrDefault(day, new Expected(county.id(), day, 0, 0));
                    ResumptionDay enterprises = resumed.getOrDefault(county.id(), new ResumptionDay(day, 0, 0, 0, 0));
                    return new CountyLine(
                            county,
                            places.townships(),
                            places.checkpoints(),
                            enterprises.rate(),
                            enterprises.onPostRate());
                })
                .toList();
    }

    private static Rate sum(Stream<Rate> rates) {
        return rates.reduce(
                new Rate(0, 0), (a, b) -> new Rate(a.numerator() + b.numerator(), a.denominator() + b.denominator()));
    }
}
