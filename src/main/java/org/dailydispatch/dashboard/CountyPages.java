package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.County;
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
    private final Teams teams;
    private final InspectionFigures inspections;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final ReportingClock clock;

    CountyPages(
            Territory territory,
            Teams teams,
            InspectionFigures inspections,
            ProblemFigures problems,
            ReportFigures reports,
            ReportingClock clock) {
        this.territory = territory;
        this.teams = teams;
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param asked whose figures; where it is not there on the day, or null, those of the team that came last
     * @throws NotFoundException for no county, and for a team of another
     */
    CountyPage of(UUID countyId, @Nullable UUID asked, ReportingDay day) {
        County county = territory.county(countyId);
        List<Team> there = teams.inCounty(countyId, day);
        Team team = asked == null ? there.stream().findFirst().orElse(null) : chosen(countyId, asked, there);
        boolean today = day.equals(clock.today());
        Instant asOf = today ? clock.now() : clock.endOf(day);
        List<TownshipInForce> townships = territory.townshipsEver(countyId).stream()
                .filter(each -> each.on(day))
                .toList();
        return new CountyPage(
                county,
                day,
                today,
                asOf,
                day.plus(1 - FORTNIGHT),
                team,
                team == null ? null : new Links(team.id()),
                there,
                lines(team, townships, day));
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

    private List<CountyPage.Line> lines(@Nullable Team team, List<TownshipInForce> townships, ReportingDay day) {
        CoverageGrid grid =
                team == null ? new CoverageGrid(List.of()) : inspections.gridOf(team.id(), team.stationedFrom(), day);
        Map<UUID, Integer> open = new HashMap<>();
        Map<UUID, ReportStatus> statuses = new HashMap<>();
        if (team != null) {
            for (ProblemsFound each : problems.foundByTownship(team.id(), team.stationedFrom(), day, day)) {
                open.merge(each.townshipId(), each.open(), Integer::sum);
            }
            statuses.putAll(reports.statusesOn(
                    team.id(),
                    day,
                    townships.stream().map(each -> each.township().id()).toList()));
        }
        return townships.stream()
                .map(each -> line(team, each, day, grid, open, statuses))
                .toList();
    }

    private static CountyPage.Line line(
            @Nullable Team team,
            TownshipInForce township,
            ReportingDay day,
            CoverageGrid grid,
            Map<UUID, Integer> open,
            Map<UUID, ReportStatus> statuses) {
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
                grid.lastCovert(id, day).map(last -> last.daysUntil(day)).orElse(null),
                open.getOrDefault(id, 0),
                statuses.getOrDefault(id, ReportStatus.MISSING));
    }
}
