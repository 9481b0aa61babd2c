package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.SiteVisits;
import org.dailydispatch.problem.PeriodFigures;
import org.dailydispatch.problem.PeriodTally;
import org.dailydispatch.problem.PressingProblems;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemTally;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.resumption.KeyProjects;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.CountyMaps;
import org.dailydispatch.territory.MappedTownships;
import org.dailydispatch.territory.Site;
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
    private final InspectionFigures inspections;
    private final ProblemFigures problems;
    private final PeriodFigures periods;
    private final ResumptionFigures resumption;
    private final ReportingClock clock;

    DashboardService(
            Territory territory,
            CountyMaps maps,
            InspectionFigures inspections,
            ProblemFigures problems,
            PeriodFigures periods,
            ResumptionFigures resumption,
            ReportingClock clock) {
        this.territory = territory;
        this.maps = maps;
        this.inspections = inspections;
        this.problems = problems;
        this.periods = periods;
        this.resumption = resumption;
        this.clock = clock;
    }

    /**
     * The day of the team, which lies within its posting and not in the future.
     *
     * @param withDrafts whether the reader may see what inspectors have begun and not filed
     */
    public Dashboard of(
            Team team, ReportingDay day, DashboardMode mode, MatrixSpan span, boolean withDrafts, Locale locale) {
        ReportingDay from = team.stationedFrom();
        boolean today = day.equals(clock.today());
        Instant asOf = asOf(day);
        MappedTownships mapped = maps.of(team.countyId());
        List<TownshipInForce> ever = mapped.townships();
        List<Township> townships = ever.stream()
                .filter(each -> each.on(day))
                .map(TownshipInForce::township)
                .toList();
        List<Site> sites = territory.sitesOf(team.countyId(), SiteFamily.CHECKPOINT).stream()
                .filter(site -> CheckpointLine.known(site, day))
                .toList();
        CoverageGrid grid = inspections.gridOf(team.id(), from, day);
        CoverageHistory history = new CoverageHistory(from, day, each -> inForce(ever, each), grid::openlyVisitedOn);
        List<DraftProgress> drafts = withDrafts && today ? inspections.draftsOn(team.id(), day) : List.of();
        List<CheckpointLine> checkpoints = checkpoints(team, day, today, sites, drafts);
        List<ProblemsFound> found = problems.foundByTownship(team.id(), from, day, day);
        PressingProblems pressing = problems.pressing(team.id(), day, asOf, Dashboard.ERRANDS);
        ProblemTally tally = pressing.tally();
        ReportingDay foundFrom = day.plus(1 - FOUND_DAYS);
        PeriodTally rectification = today ? periods.tallyOf(team.id(), foundFrom, day, asOf) : null;
        ReportingDay curveFrom = later(from, day.plus(-CURVE_DAYS));
        ResumptionCurve curve = resumption.curveOf(team.countyId(), curveFrom, day);
        KeyProjects projects = resumption.keyProjectsOf(team.countyId(), day);

        Coverage covered = history.on(day);
        Headline headline = new Headline(today, covered, coverage(checkpoints), tally.overdue());
        Matrix matrix = Matrix.of(span.first(from, day), day, today, townships, grid, found, mode);
        AreaMap map = AreaMap.of(mapped.map(), matrix.rows(), locale);
        Errands errands = new Errands(day, asOf, townships, covered.missing(), checkpoints, drafts, grid);
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
                townships.stream()
                        .filter(each -> covered.missing().contains(each.id()))
                        .toList(),
                count(checkpoints, CheckpointLine.State.DRAFT),
                count(checkpoints, CheckpointLine.State.OUT_OF_FORCE),
                grid.covertBetween(day, day),
                grid.covertBetween(day.plus(1 - WEEK), day),
                tally,
                rectification,
                foundFrom,
                matrix,
                checkpoints,
                errands.list(pressing.overdue()),
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

    private List<CheckpointLine> checkpoints(
            Team team, ReportingDay day, boolean today, List<Site> sites, List<DraftProgress> drafts) {
        Map<UUID, Map<ReportingDay, SiteVisits>> visits = new HashMap<>();
        inspections
                .checkpointVisits(team.id(), day.plus(1 - CheckpointLine.DAYS), day)
                .forEach(each -> visits.computeIfAbsent(each.siteId(), id -> new HashMap<>())
                        .put(each.day(), each));
        List<CheckpointLine> lines = sites.stream()
                .map(site -> CheckpointLine.of(
                        site,
                        day,
                        today,
                        visits.getOrDefault(site.id(), Map.of()),
                        drafts.stream()
                                .filter(draft -> draft.siteId().equals(site.id()))
                                .findFirst()))
                .toList();
        return lines.stream()
                .sorted((a, b) -> Boolean.compare(b.inForce(), a.inForce()))
                .toList();
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

    private static Coverage coverage(List<CheckpointLine> checkpoints) {
        return Coverage.of(
                checkpoints.stream()
                        .filter(CheckpointLine::inForce)
                        .map(line -> line.site().id())
                        .toList(),
                checkpoints.stream()
                        .filter(line -> line.visits() != null)
                        .map(line -> line.site().id())
                        .toList());
    }

    private static int count(List<CheckpointLine> checkpoints, CheckpointLine.State state) {
        return (int) checkpoints.stream().filter(line -> line.state() == state).count();
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
