package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
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
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
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

    private static final int FORTNIGHT = 14;

    private final Territory territory;
    private final CountyMaps maps;
    private final Teams teams;
    private final InspectionFigures inspections;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final FrequencySettings frequencies;
    private final ReportingClock clock;

    CountyPages(
            Territory territory,
            CountyMaps maps,
            Teams teams,
            InspectionFigures inspections,
            ProblemFigures problems,
            ReportFigures reports,
            FrequencySettings frequencies,
            ReportingClock clock) {
        this.territory = territory;
        this.maps = maps;
        this.teams = teams;
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.frequencies = frequencies;
        this.clock = clock;
    }

    /**
     * @param asked whose figures; where it is not there on the day, or null, those of the team that came last
     * @throws NotFoundException for no county, and for a team of another
     */
    CountyPage of(UUID countyId, @Nullable UUID asked, ReportingDay day, Locale locale) {
        County county = territory.county(countyId);
        List<Team> there = teams.inCounty(countyId, day);
        Team team = asked == null ? there.stream().findFirst().orElse(null) : chosen(countyId, asked, there);
        boolean today = day.equals(clock.today());
        Instant asOf = today ? clock.now() : clock.endOf(day);
        MappedTownships mapped = maps.of(countyId);
        List<TownshipInForce> townships =
                mapped.townships().stream().filter(each -> each.on(day)).toList();
        CoverageGrid grid =
                team == null ? new CoverageGrid(List.of()) : inspections.gridOf(team.id(), team.stationedFrom(), day);
        Expectations expected = team == null ? null : new Expectations(frequencies.read(), team, day, today);
        List<ProblemsFound> found =
                team == null ? List.of() : problems.foundByTownship(team.id(), team.stationedFrom(), day, day);
        List<Matrix.Row> rows = rows(day, expected, townships, grid, found);
        AreaMap map = AreaMap.of(mapped.map(), rows, locale);
        return new CountyPage(
                county,
                day,
                today,
                asOf,
                day.plus(1 - FORTNIGHT),
                team,
                team == null ? null : new Links(team.id()),
                there,
                lines(team, townships, day, grid, rows),
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
                    return there.isEmpty() ? null : there.get(0);
                });
    }

    /** The townships as the map and the tiles show them: the day alone. Without a team nothing is visited or awaited. */
    private static List<Matrix.Row> rows(
            ReportingDay day,
            @Nullable Expectations expected,
            List<TownshipInForce> townships,
            CoverageGrid grid,
            List<ProblemsFound> found) {
        if (expected == null) {
            return townships.stream()
                    .map(each -> Matrix.Row.unvisited(each.township(), day))
                    .toList();
        }
        Set<UUID> lacking = expected.lackingOpen(townships, grid);
        return Matrix.of(day, expected, townships, lacking, grid, found, DashboardMode.ALL)
                .rows();
    }

    private List<CountyPage.Line> lines(
            @Nullable Team team,
            List<TownshipInForce> townships,
            ReportingDay day,
            CoverageGrid grid,
            List<Matrix.Row> rows) {
        Map<UUID, Matrix.Row> byTownship =
                rows.stream().collect(Collectors.toMap(row -> row.township().id(), Function.identity()));
        Map<UUID, ReportStatus> statuses = team == null
                ? Map.of()
                : reports.statusesOn(
                        team.id(),
                        day,
                        townships.stream().map(each -> each.township().id()).toList());
        return townships.stream()
                .map(each -> line(
                        team,
                        each,
                        day,
                        grid,
                        Objects.requireNonNull(byTownship.get(each.township().id())),
                        statuses.getOrDefault(each.township().id(), ReportStatus.MISSING)))
                .toList();
    }

    private static CountyPage.Line line(
            @Nullable Team team,
            TownshipInForce township,
            ReportingDay day,
            CoverageGrid grid,
            Matrix.Row row,
            ReportStatus report) {
        UUID id = township.township().id();
        ReportingDay from = day.plus(1 - FORTNIGHT);
        List<DayBar> bars = new ArrayList<>();
        int done = 0;
        int due = 0;
        for (ReportingDay each : from.through(day)) {
            int expected = team != null && team.stationedOn(each) && township.on(each) ? 1 : 0;
            int visited = grid.on(id, each).villages() > 0 ? expected : 0;
            bars.add(DayBar.share(bars.size(), visited, expected));
            done += visited;
            due += expected;
        }
        return new CountyPage.Line(
                township.township(),
                grid.on(id, day),
                new Rate(done, due),
                bars,
                grid.covertBetween(id, from, day),
                row.lastCovert(),
                row.covertDue(),
                row.open(),
                report);
    }
}
