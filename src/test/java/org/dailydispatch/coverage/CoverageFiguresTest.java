package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.dailydispatch.coverage.CoverageRows.Asked;
import org.dailydispatch.coverage.CoverageRows.Order;
import org.dailydispatch.coverage.CoverageRows.State;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.Frequency;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Teams;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was visited and what is overdue, counted by hand. */
@DatabaseTest
class CoverageFiguresTest extends OneWeek {

    private final CoveragePages pages;
    private final CoverageRows rows;
    private final InspectionFigures figures;
    private final JdbcClient jdbc;

    @Autowired
    CoverageFiguresTest(
            CoveragePages pages,
            CoverageRows rows,
            InspectionFigures figures,
            Teams teams,
            Fixtures fixtures,
            JdbcClient jdbc,
            TestClock clock) {
        super(teams, fixtures, jdbc, clock);
        this.pages = pages;
        this.rows = rows;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ALL,    TOWNSHIP,   13, 19, 2/2, 15
            OPEN,   TOWNSHIP,   13, 19, 1/2, -
            COVERT, TOWNSHIP,   13, 19, 1/2, -
            ALL,    VILLAGE,    13, 19, 2/3, -
            ALL,    VILLAGE,    12, 19, 3/3, 15
            OPEN,   VILLAGE,    13, 19, 1/3, -
            OPEN,   VILLAGE,    12, 19, 2/3, -
            COVERT, VILLAGE,    13, 19, 1/3, -
            COVERT, VILLAGE,    16, 19, 0/3, -
            COVERT, VILLAGE,    15, 15, 1/3, -
            OPEN,   CHECKPOINT, 13, 19, 1/1, 18
            OPEN,   CHECKPOINT, 13, 17, 0/1, -
            OPEN,   CHECKPOINT, 19, 19, 0/1, -
            COVERT, CHECKPOINT, 13, 19, 0/1, -
            OPEN,   VENUE,      13, 19, 1/1, 16
            COVERT, VENUE,      13, 19, 0/1, -
            """)
    void countsWhatWasVisitedInThePeriodInEachMode(
            CoverageMode mode, Unit unit, int from, int to, String reached, @Nullable Integer completeOn) {
        UnitCoverage coverage = coverage(unit, mode, from, to);
        assertThat(coverage.reached().rate().counts()).isEqualTo(reached);
        assertThat(coverage.completeOn().orElse(null)).isEqualTo(completeOn == null ? null : day(completeOn));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ALL,    TOWNSHIP,   13, 19, 3/14, 1
            ALL,    VILLAGE,    13, 19, 18/21, 1
            ALL,    CHECKPOINT, 13, 19, 1/7,  1
            ALL,    VENUE,      13, 19, -,    0
            OPEN,   TOWNSHIP,   13, 19, 2/14, 1
            COVERT, TOWNSHIP,   13, 19, 5/14, 1
            OPEN,   CHECKPOINT, 13, 19, 1/7,  1
            OPEN,   VILLAGE,    13, 19, 13/21, 2
            COVERT, VILLAGE,    13, 19, -,    0
            OPEN,   VENUE,      13, 19, -,    0
            """)
    void countsUnitsDaysByFrequency(
            CoverageMode mode, Unit unit, int from, int to, @Nullable String onSchedule, int gaps) {
        // Covertly each township every ten days: the south is good from the 15th on, the north is overdue on all seven
        // days.
        UnitCoverage coverage = coverage(unit, mode, from, to);
        assertThat(coverage.onSchedule() == null ? null : coverage.onSchedule().counts())
                .isEqualTo(onSchedule);
        assertThat(coverage.gaps()).hasSize(gaps);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 1/12, 1", "COVERT, 4/12, 1"})
    void whatIsDueOnTheDayIsExpectedOnceItIsOver(CoverageMode mode, String onSchedule, int gaps) {
        Question running = question(mode, 13, 19).over(day(13), day(19), true);
        UnitCoverage coverage = pages.of(running).units().get(0);
        assertThat(Objects.requireNonNull(coverage.onSchedule()).counts()).isEqualTo(onSchedule);
        assertThat(coverage.gaps()).hasSize(gaps);
        assertThat(pages.of(running.over(day(19), day(19), true)).units().get(0).gaps())
                .hasSize(gaps);
    }

    @ParameterizedTest
    @CsvSource({"9, 2", "10, 1", "11, 1"})
    void aTownshipIsOverdueOnTheTenthDayAfterItsLastCovertVisit(int last, int gaps) {
        jdbc.sql("delete from inspection where team_id = ? and mode = 'COVERT'")
                .param(team.team())
                .update();
        records.covert(north, northVillage, day(last), "09:00");
        assertThat(coverage(Unit.TOWNSHIP, CoverageMode.COVERT, 13, 19).gaps()).hasSize(gaps);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            16, -,  13, 16, 0/1, 0/4
            16, -,  13, 17, 0/0, 0/4
            16, -,  13, 19, 0/0, 0/4
            16, 18, 13, 17, 0/0, 0/4
            16, 18, 13, 18, 1/1, 1/5
            16, 18, 13, 19, 1/1, 1/6
            17, 19, 13, 19, 0/1, 0/6
            """)
    void whatIsRetiredCountsAgainFromItsReopeningOn(
            int lastDay, @Nullable Integer reopened, int from, int to, String reached, String onSchedule) {
        jdbc.sql("update site_period set in_force_to = ? where site_id = ?")
                .params(day(lastDay).date(), exit)
                .update();
        if (reopened != null) {
            jdbc.sql("insert into site_period (site_id, in_force_from) values (?, ?)")
                    .params(exit, day(reopened).date())
                    .update();
        }
        UnitCoverage coverage = coverage(Unit.CHECKPOINT, CoverageMode.OPEN, from, to);
        assertThat(coverage.reached().rate().counts()).isEqualTo(reached);
        assertThat(Objects.requireNonNull(coverage.onSchedule()).counts()).isEqualTo(onSchedule);
        Asked all = new Asked(Unit.CHECKPOINT, null, null, State.ALL, Order.PLACE);
        assertThat(rows.of(question(CoverageMode.OPEN, from, to), all).lines()).hasSize(1);
    }

    @Test
    void theDaysAreThoseOfTheDashboard() {
        UnitCoverage open = coverage(Unit.TOWNSHIP, CoverageMode.OPEN, 1, 19);
        UnitCoverage covert = coverage(Unit.TOWNSHIP, CoverageMode.COVERT, 1, 19);
        CoverageGrid grid = figures.gridOf(team.team(), day(1), day(19));
        for (ReportingDay day : day(1).through(day(19))) {
            assertThat(open.period().on(day).done()).containsExactlyInAnyOrderElementsOf(grid.openlyVisitedOn(day));
            assertThat(covert.period().on(day).done()).containsExactlyInAnyOrderElementsOf(grid.covertlyVisitedOn(day));
        }
    }

    @Test
    void reportsAreInFiveStates() {
        records.report(north, day(15), "17:00", false, false);
        records.report(north, day(16), "19:00", true, false);
        records.report(north, day(17), "17:00", false, true);
        records.report(north, day(18), null, false, false);
        records.report(north, day(12), "17:00", false, false);
        CoveragePage page = pages.of(question(CoverageMode.ALL, 13, 19));
        assertThat(page.reports().due()).isEqualTo(14);
        assertThat(page.townships().get(0).reports().counts())
                .containsOnlyKeys(ReportStatus.values())
                .containsEntry(ReportStatus.MISSING, 3);
        assertThat(page.townships().get(1).reports().of(ReportStatus.MISSING)).isEqualTo(7);
        assertThat(page.days().get(1).reports().of(ReportStatus.DRAFT)).isEqualTo(1);
        assertThat(page.days()).extracting(CoveragePage.DayLine::day).startsWith(TODAY, day(18));
    }

    @Test
    void aDayTellsOfVenuesAndEnterprisesToo() {
        CoveragePage page = pages.of(question(CoverageMode.ALL, 13, 19));
        assertThat(page.dayUnits()).containsExactly(Unit.TOWNSHIP, Unit.VILLAGE, Unit.CHECKPOINT, Unit.VENUE);
        CoveragePage.DayLine sixteenth = page.days().get(3);
        assertThat(sixteenth.day()).isEqualTo(day(16));
        assertThat(Objects.requireNonNull(sixteenth.of(Unit.VENUE)).rate().counts())
                .isEqualTo("1/1");
    }

    @Test
    void aKindKnowsItsLastVisit() {
        assertThat(pages.of(question(CoverageMode.ALL, 13, 19)).kinds())
                .extracting(line -> line.kind() + " " + line.reached().rate().counts() + " " + line.sinceOpen() + " "
                        + line.sinceCovert())
                .containsExactly("EXPRESSWAY_EXIT 1/1 1 null", "VILLAGE 2/3 0 4", "SUPERMARKET 1/1 3 null");
    }

    private UnitCoverage coverage(Unit unit, CoverageMode mode, int from, int to) {
        return pages.of(question(mode, from, to)).units().stream()
                .filter(each -> each.unit() == unit)
                .findFirst()
                .orElseGet(() -> empty(unit, mode, from, to));
    }

    private UnitCoverage empty(Unit unit, CoverageMode mode, int from, int to) {
        return UnitCoverage.of(
                unit,
                mode,
                new CoverageHistory(day(from), day(to), day -> Set.of(), day -> Set.of()),
                day(from),
                day -> new Frequency(null),
                false);
    }
}
