package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.coverage.CoverageRows.Asked;
import org.dailydispatch.coverage.CoverageRows.Listed;
import org.dailydispatch.coverage.CoverageRows.Order;
import org.dailydispatch.coverage.CoverageRows.State;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Teams;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two townships with three villages, an exit and a supermarket, counted by hand. */
@DatabaseTest
class CoverageFiguresTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final CoveragePages pages;
    private final CoverageRows rows;
    private final InspectionFigures figures;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final TeamFixture team;
    private final Records records;
    private final UUID north;
    private final UUID south;
    private final UUID northVillage;
    private final UUID idleVillage;
    private final UUID southVillage;
    private final UUID exit;
    private final UUID market;

    @Autowired
    CoverageFiguresTest(
            CoveragePages pages,
            CoverageRows rows,
            InspectionFigures figures,
            Teams teams,
            Fixtures fixtures,
            JdbcClient jdbc,
            TestClock clock) {
        clock.reset();
        this.pages = pages;
        this.rows = rows;
        this.figures = figures;
        this.teams = teams;
        this.jdbc = jdbc;
        this.team = fixtures.team();
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        this.northVillage = fixtures.village(team, north);
        this.idleVillage = fixtures.village(team, north);
        this.southVillage = fixtures.village(team, south);
        this.exit = fixtures.checkpoint(team, south);
        this.market = fixtures.venue(team, north);
    }

    @BeforeEach
    void aWeek() {
        records.open(north, idleVillage, day(12), "09:00", 0);
        records.open(north, northVillage, day(13), "09:00", 0);
        records.open(north, northVillage, day(19), "08:00", 0);
        records.open(north, northVillage, day(19), "08:30", 1);
        records.covert(south, southVillage, day(15), "14:00");
        records.open(north, market, day(16), "10:00", 0);
        records.open(south, exit, day(18), "07:00", 0);
        records.unreleased(north, market, day(19), "07:30");
        records.unreleased(south, southVillage, day(19), "07:40");
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
            OPEN,   TOWNSHIP,   13, 19, 2/14, 1
            COVERT, TOWNSHIP,   13, 19, 5/14, 1
            OPEN,   CHECKPOINT, 13, 19, 1/7,  1
            OPEN,   VILLAGE,    13, 19, 13/21, 2
            COVERT, VILLAGE,    13, 19, -,    0
            OPEN,   VENUE,      13, 19, -,    0
            """)
    void countsUnitsDaysByFrequency(
            CoverageMode mode, Unit unit, int from, int to, @Nullable String onSchedule, int gaps) {
        // Covertly each township every ten days: the south is good from the 15th on, the north is overdue on all seven days.
        UnitCoverage coverage = coverage(unit, mode, from, to);
        assertThat(coverage.onSchedule() == null ? null : coverage.onSchedule().counts())
                .isEqualTo(onSchedule);
        assertThat(coverage.gaps()).hasSize(gaps);
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 1/12, 0", "COVERT, 5/14, 1"})
    void whatIsToBeVisitedDailyIsNotOverdueBeforeTheDayIsOver(CoverageMode mode, String onSchedule, int gaps) {
        Question running = question(mode, 13, 19).over(day(13), day(19), true);
        UnitCoverage coverage = pages.of(running).units().get(0);
        assertThat(coverage.onSchedule()).isNotNull();
        assertThat(coverage.onSchedule().counts()).isEqualTo(onSchedule);
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
        assertThat(coverage.onSchedule()).isNotNull();
        assertThat(coverage.onSchedule().counts()).isEqualTo(onSchedule);
        assertThat(rows(Unit.CHECKPOINT, CoverageMode.OPEN, State.ALL, from, to).lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(CoverageMode.class)
    void everyFigureHasItsRows(CoverageMode mode) {
        for (Unit unit : Unit.values()) {
            UnitCoverage coverage = coverage(unit, mode, 13, 19);
            Listed done = rows(unit, mode, State.DONE, 13, 19);
            assertThat(done.lines()).hasSize(coverage.reached().count());
            assertThat(rows(unit, mode, State.MISSING, 13, 19).lines())
                    .hasSize(coverage.reached().missing().size());
            assertThat(rows(unit, mode, State.GAP, 13, 19).lines())
                    .hasSize(coverage.gaps().size());
            assertThat(done.reached()).isEqualTo(coverage.reached().rate());
            assertThat(done.schedule().counts())
                    .isEqualTo(
                            coverage.onSchedule() == null
                                    ? "0/0"
                                    : coverage.onSchedule().counts());
        }
    }

    @Test
    void aRowSaysWhenItWasLastVisitedInEachMode() {
        List<UnitLine> lines = rows(null, CoverageMode.ALL, State.ALL, 13, 19).lines();
        assertThat(lines).hasSize(5);
        UnitLine south = lines.stream()
                .filter(line -> line.subject().id().equals(southVillage))
                .findFirst()
                .orElseThrow();
        assertThat(south.lastOpen()).isNull();
        assertThat(south.openGap()).isTrue();
        assertThat(south.lastCovert()).isEqualTo(day(15));
        assertThat(south.sinceCovert()).isEqualTo(4);
        UnitLine idle = lines.stream()
                .filter(line -> line.subject().id().equals(idleVillage))
                .findFirst()
                .orElseThrow();
        assertThat(idle.lastOpen()).isEqualTo(day(12));
        assertThat(idle.sinceOpen()).isEqualTo(7);
        assertThat(idle.missing()).isTrue();
        UnitLine twice = lines.stream()
                .filter(line -> line.subject().id().equals(northVillage))
                .findFirst()
                .orElseThrow();
        assertThat(twice.visits()).isEqualTo(3);
        assertThat(twice.visited()).containsOnlyKeys(day(13), day(19)).containsEntry(day(19), 2);
        assertThat(rows.of(question(CoverageMode.ALL, 13, 19), new Asked(null, this.south, null, State.ALL, Order.PLACE))
                        .lines())
                .extracting(line -> line.subject().id())
                .containsExactlyInAnyOrder(southVillage, exit);
        assertThat(rows.of(question(CoverageMode.ALL, 13, 19), new Asked(null, null, null, State.ALL, Order.OPEN))
                        .lines())
                .extracting(UnitLine::lastOpen)
                .containsExactly(null, day(12), day(16), day(18), day(19));
        assertThatThrownBy(() -> rows.of(
                        question(CoverageMode.ALL, 13, 19),
                        new Asked(null, UUID.randomUUID(), null, State.ALL, Order.PLACE)))
                .isInstanceOf(NotFoundException.class);
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
    void aKindKnowsItsLastVisit() {
        assertThat(pages.of(question(CoverageMode.ALL, 13, 19)).kinds())
                .extracting(line -> line.kind() + " " + line.reached().rate().counts() + " " + line.sinceOpen() + " "
                        + line.sinceCovert())
                .containsExactly(
                        "EXPRESSWAY_EXIT 1/1 1 null", "VILLAGE 2/3 0 4", "SUPERMARKET 1/1 3 null");
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
                null,
                false);
    }

    private Listed rows(@Nullable Unit unit, CoverageMode mode, State state, int from, int to) {
        return rows.of(question(mode, from, to), new Asked(unit, null, null, state, Order.PLACE));
    }

    private Question question(CoverageMode mode, int from, int to) {
        return new Question(teams.team(team.team()), day(from), day(to), mode, true, false);
    }

    private static ReportingDay day(int ofFebruary) {
        return ReportingDay.of(2020, 2, ofFebruary);
    }
}
