package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.Published;
import org.dailydispatch.dispatch.PublishedDispatches;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.CityVisits;
import org.dailydispatch.inspection.VisitGrids;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.problem.TeamProblems;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.County;
import org.dailydispatch.territory.CountyMaps;
import org.dailydispatch.territory.Exits;
import org.dailydispatch.territory.MappedCounty;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts all teams side by side from a fixed number of statements, however many teams there are. */
@Service
@Transactional(readOnly = true)
public class OverviewService {

    private final Teams teams;
    private final Territory territory;
    private final CountyMaps maps;
    private final VisitGrids visits;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final ResumptionFigures resumption;
    private final PublishedDispatches dispatches;
    private final Benchmarks benchmarks;
    private final ReportingClock clock;

    OverviewService(
            Teams teams,
            Territory territory,
            CountyMaps maps,
            VisitGrids visits,
            ProblemFigures problems,
            ReportFigures reports,
            ResumptionFigures resumption,
            PublishedDispatches dispatches,
            Benchmarks benchmarks,
            ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.maps = maps;
        this.visits = visits;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
        this.dispatches = dispatches;
        this.benchmarks = benchmarks;
        this.clock = clock;
    }

    /** What there is to visit in all counties, in force or not. */
    private record Places(Map<UUID, List<TownshipInForce>> townships, Map<UUID, List<Site>> checkpoints) {

        List<TownshipInForce> townshipsOf(UUID county) {
            return townships.getOrDefault(county, List.of());
        }

        List<Site> checkpointsOf(UUID county) {
            return checkpoints.getOrDefault(county, List.of());
        }
    }

    /** By the teams' numbers. */
    public Overview of(ReportingDay day) {
        return of(day, OverviewOrder.NUMBER);
    }

    /** All teams that are in their county on the day, which is not in the future, and all counties without one. */
    public Overview of(ReportingDay day, OverviewOrder order) {
        boolean today = day.equals(clock.today());
        Instant asOf = today ? clock.now() : clock.endOf(day);
        List<Team> came = teams.all().stream()
                .filter(team -> !team.stationedFrom().isAfter(day))
                .toList();
        List<Team> stationed =
                came.stream().filter(team -> team.stationedOn(day)).toList();
        List<UUID> ids = stationed.stream().map(Team::id).toList();
        List<MappedCounty> mapped = maps.ofAll();
        List<County> all = mapped.stream().map(MappedCounty::county).toList();
        List<UUID> counties = all.stream().map(County::id).toList();
        List<Site> checkpoints = territory.sitesOf(counties, SiteFamily.CHECKPOINT);
        Places places = new Places(
                mapped.stream()
                        .collect(Collectors.toMap(
                                each -> each.county().id(),
                                each -> each.mapped().townships())),
                by(checkpoints, Site::countyId));
        List<UUID> everybody = came.stream().map(Team::id).toList();
        CityVisits visited = visits.ofCity(everybody, day.plus(1 - TeamDays.FORTNIGHT), day);
        Map<UUID, TeamDays> days = days(stationed, places, day, today, visited);
        Map<UUID, TeamProblems> found = problems.ofTeams(ids, day, asOf);
        Map<UUID, Map<UUID, ReportStatus>> reported = reports.ofTeams(ids, day);
        Map<UUID, ResumptionDay> resumed = resumption.ofCounties(counties, day);
        Map<UUID, Published> published = dispatches.on(ids, day);

        List<TeamLine> lines = new ArrayList<>();
        days.forEach((id, its) -> {
            Team team = stationed.get(lines.size());
            ResumptionDay enterprises = resumed.getOrDefault(team.countyId(), new ResumptionDay(day, 0, 0, 0, 0));
            TeamProblems of = found.getOrDefault(id, TeamProblems.NONE);
            lines.add(new TeamLine(
                    team,
                    team.dayOfPosting(day),
                    its.townships().rate(),
                    its.checkpoints().rate(),
                    its.lackingTownships(),
                    its.lackingCheckpoints(),
                    its.covert(),
                    its.covertTownships(),
                    of.tally(),
                    of.daysToRectify(),
                    ReportStates.of(
                            reported.getOrDefault(id, Map.of()), its.townships().of()),
                    enterprises.rate(),
                    enterprises.onPostRate(),
                    its.fortnight(),
                    its.bars(),
                    its.completeDays(),
                    published.get(id)));
        });
        lines.sort(order.comparator());
        Rate resumption = sum(resumed.values().stream().map(ResumptionDay::rate));
        Rate onPost = sum(resumed.values().stream().map(ResumptionDay::onPostRate));
        return new Overview(
                day,
                today,
                asOf,
                order,
                lines,
                CityTotal.of(days, reported),
                without(day, all, stationed, places, resumed),
                onMap(mapped, came, day, today, visited),
                resumption,
                onPost,
                benchmarks.all().stream()
                        .map(each -> new Yardstick(
                                each,
                                switch (each.indicator()) {
                                    case RESUMPTION -> resumption;
                                    case ON_POST -> onPost;
                                    case EXITS_OPEN -> Exits.open(checkpoints, day);
                                }))
                        .toList());
    }

    /** In the order of the teams. */
    private static Map<UUID, TeamDays> days(
            List<Team> stationed, Places places, ReportingDay day, boolean today, CityVisits visited) {
        Map<UUID, TeamDays> days = new LinkedHashMap<>();
        for (Team team : stationed) {
            days.put(
                    team.id(),
                    new TeamDays(
                            new Expectations(visited.grids().frequencies(), team::stationedOn, day, today),
                            places.townshipsOf(team.countyId()),
                            places.checkpointsOf(team.countyId()),
                            visited.grids().of(team.id()),
                            visited.checkpointsOf(team.id())));
        }
        return days;
    }

    /** The counties that have townships. */
    private List<CountyOnMap> onMap(
            List<MappedCounty> mapped, List<Team> came, ReportingDay day, boolean today, CityVisits visited) {
        List<ProblemsFound> found =
                problems.foundByTownship(came.stream().map(Team::id).toList(), day, day, day);
        Map<UUID, List<Team>> teamsOf = by(came, Team::countyId);
        return mapped.stream()
                .map(each -> CountyOnMap.of(
                        each, teamsOf.getOrDefault(each.county().id(), List.of()), day, today, visited.grids(), found))
                .filter(county -> !county.rows().isEmpty())
                .toList();
    }

    private static <T> Map<UUID, List<T>> by(List<T> all, Function<T, UUID> county) {
        return all.stream().collect(Collectors.groupingBy(county));
    }

    private static List<CountyLine> without(
            ReportingDay day, List<County> all, List<Team> stationed, Places places, Map<UUID, ResumptionDay> resumed) {
        Set<UUID> taken = stationed.stream().map(Team::countyId).collect(Collectors.toSet());
        return all.stream()
                .filter(county -> !taken.contains(county.id()))
                .map(county -> {
                    ResumptionDay enterprises = resumed.getOrDefault(county.id(), new ResumptionDay(day, 0, 0, 0, 0));
                    return new CountyLine(
                            county,
                            (int) places.townshipsOf(county.id()).stream()
                                    .filter(township -> township.on(day))
                                    .count(),
                            (int) places.checkpointsOf(county.id()).stream()
                                    .filter(site -> site.inForceOn(day))
                                    .count(),
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
