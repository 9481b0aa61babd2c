package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.assignment.Assignments;
import org.dailydispatch.assignment.Roster;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.BoardVisits;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.inspection.Grids;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.VisitGrids;
import org.dailydispatch.problem.PressingFigures;
import org.dailydispatch.problem.PressingProblems;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemTally;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.resumption.KeyProjects;
import org.dailydispatch.resumption.ResumptionBoard;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.CountyMaps;
import org.dailydispatch.territory.MappedTownships;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.Township;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a team's day together from a fixed number of statements, however many records there are. */
@Service
@Transactional(readOnly = true)
public class DashboardService {

    /** So many days the curve of resumption shows. */
    private static final int CURVE_DAYS = 10;

    private static final int WEEK = 7;

    /** Of the problems found in so many days is told what became of them. */
    private static final int FOUND_DAYS = 14;

    private final Territory territory;
    private final CountyMaps maps;
    private final VisitGrids grids;
    private final InspectionFigures inspections;
    private final Assignments assignments;
    private final ProblemFigures problems;
    private final PressingFigures pressing;
    private final ReportFigures reports;
    private final ResumptionFigures resumption;
    private final ReportingClock clock;

    DashboardService(
            Territory territory,
            CountyMaps maps,
            VisitGrids grids,
            InspectionFigures inspections,
            Assignments assignments,
            ProblemFigures problems,
            PressingFigures pressing,
            ReportFigures reports,
            ResumptionFigures resumption,
            ReportingClock clock) {
        this.territory = territory;
        this.maps = maps;
        this.grids = grids;
        this.inspections = inspections;
        this.assignments = assignments;
        this.problems = problems;
        this.pressing = pressing;
        this.reports = reports;
        this.resumption = resumption;
        this.clock = clock;
    }

    /**
     * The day of the team, which lies within its posting and not in the future.
     *
     * @param mine whether the reader leads the team: he may see what inspectors have begun and not filed, and who has what
     */
    public Dashboard of(Team team, ReportingDay day, DashboardMode mode, MatrixSpan span, boolean mine, Locale locale) {
        ReportingDay from = team.stationedFrom();
        boolean today = day.equals(clock.today());
        Instant asOf = asOf(day);
        MappedTownships mapped = maps.of(team.countyId());
        List<TownshipInForce> ever = mapped.townships();
        List<Township> townships = ever.stream()
                .filter(each -> each.on(day))
                .map(TownshipInForce::township)
                .toList();
        Grids visited = grids.of(List.of(team.id()), from, day);
        CoverageGrid grid = visited.of(team.id());
        Expectations expected = new Expectations(visited.frequencies(), team::stationedOn, day, today);
        CoverageHistory history = new CoverageHistory(from, day, each -> inForce(ever, each), grid::openlyVisitedOn);
        BoardVisits visits = inspections.boardVisits(team.id(), expected.checkpointsFrom(), day, mine && today);
        List<DraftProgress> drafts = visits.begun();
        Checkpoints checkpoints = Checkpoints.of(
                territory.sitesOf(team.countyId(), SiteFamily.CHECKPOINT), expected, visits.checkpoints(), drafts);
        List<ProblemsFound> found = problems.foundByTownship(team.id(), from, day, day);
        ReportingDay foundFrom = day.plus(1 - FOUND_DAYS);
        PressingProblems urgent = pressing.of(team.id(), day, asOf, today ? foundFrom : null, Dashboard.ERRANDS);
        ProblemTally tally = urgent.tally();
        ReportingDay curveFrom = later(from, day.plus(-CURVE_DAYS));
        ResumptionBoard enterprises = resumption.boardOf(team.countyId(), curveFrom, day);
        ResumptionCurve curve = enterprises.curve();
        KeyProjects projects = enterprises.projects();

        Set<UUID> lacking = expected.lackingOpen(ever, grid);
        Headline headline = new Headline(
                today, history.on(day), checkpoints.coverage(), lacking.size(), checkpoints.lacking(), tally.overdue());
        Matrix matrix = Matrix.of(span.first(from, day), expected, ever, lacking, grid, found, mode);
        AreaMap map = AreaMap.of(mapped.map(), matrix.rows(), locale);
        Roster roster = mine ? assignments.roster(team.id(), day) : new Roster(day, List.of());
        Errands errands = new Errands(day, asOf, townships, lacking, checkpoints.lines(), drafts, grid, roster);
        ResumptionCurve recent = curve.last(CURVE_DAYS);
        ResumptionDay ofDay = curve.on(day).orElseThrow();
        return new Dashboard(
                team,
                day,
                today,
                mode,
                span,
                asOf,
                headline,
                standing(team, day, today, asOf, history),
                townships.stream().filter(each -> lacking.contains(each.id())).toList(),
                checkpoints.count(CheckpointLine.State.DRAFT),
                checkpoints.count(CheckpointLine.State.OUT_OF_FORCE),
                grid.covertBetween(day, day),
                grid.covertBetween(day.plus(1 - WEEK), day),
                rate(townships, each -> grid.on(each, day).covert() > 0),
                rate(townships, each -> grid.lastCovert(each, day).isPresent()),
                states(team, day, townships),
                tally,
                urgent.since(),
                foundFrom,
                matrix,
                checkpoints.lines(),
                errands.list(urgent.overdue()),
                errands.beyond(tally.overdue()),
                recent,
                projects,
                ofDay,
                change(curve.on(day.previous()), ofDay),
                curve.firstCompleteDay()
                        .filter(complete -> complete.isAfter(curveFrom) || curveFrom.equals(from))
                        .orElse(null),
                ResumptionChart.wide(recent, projects),
                ResumptionChart.narrow(recent, projects),
                map,
                map == null
                        ? TileMap.of(matrix.rows(), locale)
                        : TileMap.inRows(AreaMap.lacking(map, matrix.rows()), locale));
    }

    /** The instant as of which a day is shown: now, or the end of a day that is over. */
    Instant asOf(ReportingDay day) {
        return day.isBefore(clock.today()) ? clock.endOf(day) : clock.now();
    }

    private ReportStates states(Team team, ReportingDay day, List<Township> townships) {
        return ReportStates.of(reports.statusesOn(
                team.id(), day, townships.stream().map(Township::id).toList()));
    }

    private static Rate rate(List<Township> townships, Predicate<UUID> reached) {
        return new Rate(townships.stream().map(Township::id).filter(reached).count(), townships.size());
    }

    private Standing standing(Team team, ReportingDay day, boolean today, Instant asOf, CoverageHistory history) {
        Duration left = Duration.between(asOf, clock.at(day, team.cutOff()));
        boolean toCome = today && left.toMinutes() > 0;
        return new Standing(
                team.dayOfPosting(day),
                history.completeInARowUntil(day.previous()),
                history.completeSince().orElse(null),
                history.since(team.stationedFrom(), day).count(),
                history.on(day).of(),
                team.cutOff().toString(),
                toCome ? (int) left.toHours() : null,
                toCome ? left.toMinutesPart() : 0,
                !today);
    }

    private static ReportingDay later(ReportingDay one, ReportingDay other) {
        return one.isAfter(other) ? one : other;
    }

    private static Set<UUID> inForce(List<TownshipInForce> townships, ReportingDay day) {
        return townships.stream()
                .filter(each -> each.on(day))
                .map(each -> each.township().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable String change(Optional<ResumptionDay> before, ResumptionDay day) {
        BigDecimal earlier = before.map(each -> each.onPostRate().percent()).orElse(null);
        BigDecimal now = day.onPostRate().percent();
        if (earlier == null || now == null) {
            return null;
        }
        BigDecimal change = now.subtract(earlier).stripTrailingZeros();
        return (change.signum() > 0 ? "+" : change.signum() == 0 ? "±" : "")
                + change.toPlainString().replace('-', '−');
    }
}
