package org.dailydispatch.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.problem.ProblemFigures;
import org.dailydispatch.problem.ProblemTally;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.resumption.KeyProjects;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.Territory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Replays the report of 27 February 2020: from the records of the demonstration the program itself computes the facts
 * that the newspaper printed.
 */
@DemonstrationTest
class ReportReplayTest {

    private static final ReportingDay STATIONED = ReportingDay.of(2020, 1, 25);
    private static final ReportingDay LAST = ReportingDay.of(2020, 2, 18);

    @Autowired
    Demonstrated demonstrated;

    @Autowired
    ReportingClock clock;

    @Autowired
    Territory territory;

    @Autowired
    InspectionFigures inspections;

    @Autowired
    ProblemFigures problems;

    @Autowired
    ReportFigures reports;

    @Autowired
    ResumptionFigures resumption;

    @Test
    void theClockBeginsAtEightOfTheNineteenthInShanghai() {
        assertThat(clock.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(clock.today()).isEqualTo(LAST.next());
        assertThat(clock.timeOf(clock.now())).isBetween(LocalTime.of(8, 0), LocalTime.of(9, 0));
    }

    @Test
    void theNinthTeamIsInZhuchengSinceTheTwentyFifthOfJanuary() {
        Team team = demonstrated.ninthTeam();
        assertThat(team.countyName().zh()).isEqualTo("诸城市");
        assertThat(team.stationedFrom()).isEqualTo(STATIONED);
        assertThat(team.dayOfPosting(LAST.next())).isEqualTo(26);
    }

    @Test
    void sevenExitsAndTwoStationsAreNamedAndNoRoadEntry() {
        assertThat(checkpoints().stream().collect(Collectors.groupingBy(Site::kind, Collectors.counting())))
                .isEqualTo(
                        Map.of(SiteKind.EXPRESSWAY_EXIT, 7L, SiteKind.RAILWAY_STATION, 1L, SiteKind.BUS_STATION, 1L));
    }

    @Test
    void fourExitsAreClosedFromTheSecondToTheTwentiethOfFebruary() {
        assertThat(closedOn(ReportingDay.of(2020, 2, 1))).isEmpty();
        assertThat(closedOn(ReportingDay.of(2020, 2, 2))).containsExactlyInAnyOrder("昌城口", "辛兴口", "孟疃口", "石桥子口");
        assertThat(closedOn(ReportingDay.of(2020, 2, 20))).hasSize(4);
        assertThat(closedOn(ReportingDay.of(2020, 2, 21))).isEmpty();
    }

    @Test
    void inspectionsBeginOnTheTwentySeventhOfJanuary() {
        assertThat(coverage().days().headMap(ReportingDay.of(2020, 1, 27)).values())
                .hasSize(2)
                .allSatisfy(day -> assertThat(day.count()).isZero());
        assertThat(coverage().on(ReportingDay.of(2020, 1, 27)).count()).isPositive();
    }

    @Test
    void allSeventeenTownshipsHaveBeenOpenlyInspected() {
        CoverageHistory history = coverage();
        assertThat(history.since(STATIONED, LAST).count()).isEqualTo(17);
        assertThat(history.since(STATIONED, LAST).of()).isEqualTo(17);
        assertThat(history.completeSince()).contains(ReportingDay.of(2020, 1, 30));
        assertThat(history.completeInARowUntil(LAST)).isEqualTo(9);
    }

    @Test
    void everyCheckpointInForceIsInspectedEachDay() {
        ReportingDay first = ReportingDay.of(2020, 1, 27);
        Map<ReportingDay, Long> visited = inspections.checkpointVisits(team(), first, LAST).stream()
                .collect(Collectors.groupingBy(visits -> visits.day(), Collectors.counting()));
        for (ReportingDay day : first.through(LAST)) {
            assertThat(visited.get(day))
                    .as(day.toString())
                    .isEqualTo(9L - closedOn(day).size());
        }
    }

    @Test
    void someTownshipsHaveNotBeenCovertlyVisitedForMoreThanTenDays() {
        CoverageGrid grid = inspections.gridOf(team(), STATIONED, LAST);
        List<UUID> longAgo = demonstrated.townships(LAST).stream()
                .filter(township -> grid.lastCovert(township, LAST)
                        .map(day -> day.daysUntil(LAST) > 10)
                        .orElse(true))
                .toList();
        assertThat(longAgo).hasSizeBetween(4, 10);
        assertThat(grid.covertBetween(STATIONED, LAST)).isGreaterThan(20);
    }

    @Test
    void theTwentyKeyProjectsStartOnTheSeventeenthOfFebruary() {
        UUID county = demonstrated.ninthTeam().countyId();
        assertThat(resumption
                        .keyProjectsOf(county, ReportingDay.of(2020, 2, 16))
                        .started())
                .isZero();
        KeyProjects projects = resumption.keyProjectsOf(county, LAST);
        assertThat(projects.total()).isEqualTo(20);
        assertThat(projects.firstBatch()).hasValueSatisfying(batch -> {
            assertThat(batch.getKey()).isEqualTo(ReportingDay.of(2020, 2, 17));
            assertThat(batch.getValue()).hasSize(20);
        });
    }

    @Test
    void allEnterprisesAboveDesignatedSizeHaveResumedOnTheEighteenthAndNotBefore() {
        ResumptionCurve curve = resumption.curveOf(demonstrated.ninthTeam().countyId(), STATIONED, LAST);
        assertThat(curve.firstCompleteDay()).contains(LAST);
        ResumptionDay last = curve.on(LAST).orElseThrow();
        assertThat(last.eligible()).isEqualTo(316);
        assertThat(last.resumed()).isEqualTo(316);
        assertThat(Math.round(100.0 * last.onPost() / last.staff())).isEqualTo(61);
        assertThat(curve.days()).isSortedAccordingTo((one, other) -> Integer.compare(one.resumed(), other.resumed()));
    }

    @Test
    void theNineteenthBeginsWithThreeOverdueProblemsAndSomeDueToday() {
        ReportingDay today = LAST.next();
        ProblemTally tally = problems.tallyOf(team(), today, clock.at(today, LocalTime.of(8, 0)));
        assertThat(tally.overdue()).isEqualTo(3);
        assertThat(tally.dueToday()).isEqualTo(5);
        assertThat(tally.open()).isBetween(18, 24);
        assertThat(tally.found()).isZero();
    }

    @Test
    void townshipsReportEachDayAndInAllFilledStates() {
        List<ReportStatus> statuses = ReportingDay.of(2020, 1, 27).through(LAST).stream()
                .flatMap(day -> reports.statusesOn(team(), day, demonstrated.townships(day)).values().stream())
                .toList();
        assertThat(statuses)
                .hasSize(17 * 23)
                .contains(ReportStatus.FILED, ReportStatus.LATE, ReportStatus.ZERO, ReportStatus.MISSING);
        assertThat(statuses).filteredOn(ReportStatus::handedIn).hasSizeGreaterThan(17 * 20);
    }

    @Test
    void everyDayOfThePostingHasItsDispatchInSequence() {
        assertThat(demonstrated.count("dispatch where state = 'PUBLISHED' and team_id = '" + team() + "'"))
                .isEqualTo(25);
        assertThat(demonstrated.count(
                        "dispatch where team_id = '" + team() + "' and issue_number <> day - date '2020-01-24'"))
                .isZero();
    }

    private UUID team() {
        return demonstrated.ninthTeam().id();
    }

    private List<Site> checkpoints() {
        return territory.sitesOf(demonstrated.ninthTeam().countyId(), SiteFamily.CHECKPOINT);
    }

    private List<String> closedOn(ReportingDay day) {
        return checkpoints().stream()
                .filter(site -> !site.inForceOn(day))
                .map(site -> site.shortName().zh())
                .toList();
    }

    private CoverageHistory coverage() {
        CoverageGrid grid = inspections.gridOf(team(), STATIONED, LAST);
        return new CoverageHistory(STATIONED, LAST, demonstrated::townships, grid::openlyVisitedOn);
    }
}
