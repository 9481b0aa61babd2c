package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Grids;
import org.dailydispatch.inspection.VisitGrids;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.report.TownshipDayReport;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.County;
import org.dailydispatch.territory.CountyMaps;
import org.dailydispatch.territory.MappedTownships;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts one county's townships side by side, from as many statements for many records as for few. */
@Service
@Transactional(readOnly = true)
class CountyPages {

    private final Territory territory;
    private final CountyMaps maps;
    private final Teams teams;
    private final VisitGrids grids;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final ReportingClock clock;

    CountyPages(
            Territory territory,
            CountyMaps maps,
            Teams teams,
            VisitGrids grids,
            ProblemFigures problems,
            ReportFigures reports,
            ReportingClock clock) {
        this.territory = territory;
        this.maps = maps;
        this.teams = teams;
        this.grids = grids;
        this.problems = problems;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param asked whose figures; where it is not there on the day, or null, those of the county, whichever teams were there:
     *     of each day those of the teams stationed on it
     * @throws NotFoundException for no county, and for a team of another
     */
    CountyPage of(UUID countyId, @Nullable UUID asked, ReportingDay day, Locale locale) {
        County county = territory.county(countyId);
        List<Team> came = teams.cameTo(countyId, day);
        List<Team> there = came.stream().filter(team -> team.stationedOn(day)).toList();
        Team team = asked == null ? null : chosen(countyId, asked, there);
        List<Team> shown = there.isEmpty() ? List.of() : team == null ? came : List.of(team);
        boolean today = day.equals(clock.today());
        Instant asOf = today ? clock.now() : clock.endOf(day);
        MappedTownships mapped = maps.of(countyId);
        List<TownshipInForce> townships =
                mapped.townships().stream().filter(each -> each.on(day)).toList();
        List<UUID> ids = shown.stream().map(Team::id).toList();
        ReportingDay since = shown.stream()
                .map(Team::stationedFrom)
                .min(Comparator.naturalOrder())
                .orElse(day);
        Grids visited = grids.of(ids, since, day);
        CountyDays days = new CountyDays(shown, day, today, visited, mapped.townships());
        Expectations expected = days.expected();
        List<ProblemsFound> found = problems.foundByTownship(ids, since, day, day);
        Set<UUID> lacking = shown.isEmpty() ? Set.of() : expected.lackingOpen(townships, days.all());
        List<Matrix.Row> rows = shown.isEmpty()
                ? townships.stream()
                        .map(each -> Matrix.Row.unvisited(each.township(), day))
                        .toList()
                : Matrix.of(day, expected, townships, lacking, days.all(), found, DashboardMode.ALL)
                        .rows();
        AreaMap map = AreaMap.of(mapped.map(), rows, locale);
        return new CountyPage(
                county,
                day,
                today,
                asOf,
                days.from(),
                team,
                there.isEmpty() ? null : new Links((team == null ? there.get(0) : team).id()),
                there,
                days.lately(),
                days.fortnight(),
                days.ended(),
                lines(team == null ? there : shown, townships, days, rows, lacking),
                map,
                map == null ? TileMap.of(rows, locale) : TileMap.inRows(AreaMap.lacking(map, rows), locale));
    }

    private @Nullable Team chosen(UUID countyId, UUID asked, List<Team> there) {
        return there.stream()
                .filter(team -> team.id().equals(asked))
                .findFirst()
                .orElseGet(() -> {
                    if (!teams.team(asked).countyId().equals(countyId)) {
                        throw new NotFoundException("team " + asked);
                    }
                    return null;
                });
    }

    /** @param told the teams to which the townships report on the day: of several the best report counts */
    private List<CountyPage.Line> lines(
            List<Team> told,
            List<TownshipInForce> townships,
            CountyDays days,
            List<Matrix.Row> rows,
            Set<UUID> lacking) {
        Map<UUID, Matrix.Row> byTownship =
                rows.stream().collect(Collectors.toMap(row -> row.township().id(), Function.identity()));
        Map<UUID, TownshipDayReport> reported = new HashMap<>();
        reports.byTownship(told.stream().map(Team::id).toList(), days.day(), days.day())
                .forEach(each -> reported.merge(
                        each.townshipId(),
                        each,
                        (one, other) -> one.status().compareTo(other.status()) <= 0 ? one : other));
        Map<Team, CountyDays> apart = days.apart();
        return townships.stream()
                .map(each -> line(
                        each,
                        days,
                        lacking.contains(each.township().id()),
                        Objects.requireNonNull(byTownship.get(each.township().id())),
                        reported.get(each.township().id()),
                        apart.entrySet().stream()
                                .map(team -> team.getValue().part(team.getKey(), each))
                                .toList()))
                .toList();
    }

    private static CountyPage.Line line(
            TownshipInForce township,
            CountyDays days,
            boolean lacking,
            Matrix.Row row,
            @Nullable TownshipDayReport report,
            List<CountyPage.Part> parts) {
        UUID id = township.township().id();
        List<DayBar> bars = new ArrayList<>();
        for (ReportingDay each : days.from().through(days.day())) {
            bars.add(DayBar.share(bars.size(), days.visited(township, each), days.due(township, each)));
        }
        return new CountyPage.Line(
                township.township(),
                days.all().on(id, days.day()),
                lacking,
                days.visited(township),
                bars,
                days.all().covertBetween(id, days.from(), days.day()),
                row.lastCovert(),
                row.lastCovert() == null ? null : days.covertlyBy(id, row.lastCovert()),
                row.covertDue(),
                row.open(),
                report == null ? ReportStatus.MISSING : report.status(),
                report == null ? null : report.teamId(),
                parts);
    }
}
