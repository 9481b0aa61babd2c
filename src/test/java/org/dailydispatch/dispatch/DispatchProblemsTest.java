package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.BreakdownTable;
import org.dailydispatch.document.Change;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.problem.Measure;
import org.dailydispatch.problem.PeriodFigures;
import org.dailydispatch.problem.PeriodTally;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dispatch says of problems: the figures of the ledger as they stood on the day, each with its rows. */
@DatabaseTest
class DispatchProblemsTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final ReportingDay EARLIER = ReportingDay.of(2020, 2, 15);
    private static final String DUE = "2020-02-17T10:00:00Z";
    private static final String TOMORROW = "2020-02-20T04:00:00Z";

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchArchive archive;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private PeriodFigures period;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private DayRecords records;
    private UUID closed = Ids.next();

    @BeforeEach
    void problemsOfEveryKind() {
        clock.reset();
        records = new DayRecords(fixtures, jdbc);
        closed = found(EARLIER, DUE);
        done(closed, "2020-02-16T04:00:00Z");
        close(closed, "2020-02-18T04:00:00Z", "2020-02-18");
        UUID late = found(EARLIER, DUE);
        done(late, "2020-02-18T01:00:00Z");
        back(late, "2020-02-18T02:00:00Z");
        done(late, "2020-02-18T03:00:00Z");
        close(late, "2020-02-19T00:30:00Z", "2020-02-19");
        UUID returned = found(EARLIER, DUE);
        done(returned, "2020-02-18T04:00:00Z");
        back(returned, "2020-02-19T00:30:00Z");
        done(found(EARLIER, DUE), "2020-02-19T00:30:00Z");
        UUID again = found(DAY, TOMORROW);
        set(again, "predecessor_id = '" + closed + "'");
        uncounted();
    }

    private void uncounted() {
        set(found(DAY, DUE), "state = 'MERGED', merged_into_id = '" + closed + "', returned_times = 1");
        set(found(DAY, DUE), "state = 'VOID', void_reason = '记录有误'");
        UUID visit = records.covert(records.villages[0], records.townships[0], false);
        set(found(DAY, DUE), "source = 'COVERT', inspection_id = '" + visit + "'");
    }

    private UUID found(ReportingDay day, String due) {
        UUID id = records.problem(records.townships[0], day, due, "夜间无人值守");
        set(id, "found_at = (found_on + time '08:00') at time zone 'Asia/Shanghai'");
        return id;
    }

    private void done(UUID problem, String at) {
        step(problem, "REPORTED_DONE", "AWAITING_RECHECK", at);
        set(problem, "state = 'AWAITING_RECHECK', rectified_at = '" + at + "'");
    }

    private void back(UUID problem, String at) {
        step(problem, "RETURNED", "RECTIFYING", at);
        set(problem, "state = 'RECTIFYING', rectified_at = null, returned_times = returned_times + 1");
    }

    private void close(UUID problem, String at, String on) {
        step(problem, "CLOSED", "CLOSED", at);
        set(problem, "state = 'CLOSED', closed_at = '" + at + "', closed_on = '" + on + "'");
    }

    private void set(UUID problem, String assignments) {
        jdbc.sql("update problem set version = version + 1, " + assignments + " where id = ?")
                .param(problem)
                .update();
    }

    private void step(UUID problem, String action, String state, String at) {
        jdbc.sql("insert into problem_step (id, problem_id, at, actor_name, action, state) values (?, ?, ?, '甲', ?, ?)")
                .params(Ids.next(), problem, Timestamp.from(Instant.parse(at)), action, state)
                .update();
    }

    private Dispatch assembled() {
        service.assemble(records.leader, DAY);
        return latest(DAY);
    }

    private Dispatch latest(ReportingDay day) {
        return dispatches.latest(records.leader, day, null).orElseThrow();
    }

    private static Figure figure(Dispatch dispatch, String key) {
        return dispatch.content().figure(key).orElseThrow();
    }

    private static void says(Dispatch dispatch, Map<String, String> expected) {
        assertThat(expected).allSatisfy((key, value) -> {
            Figure figure = figure(dispatch, key);
            assertThat(figure.value()).as(key).isEqualTo(value);
            assertThat(figure.countedRows()).as(key).hasSize((int) figure.numerator());
        });
    }

    @Test
    void theDayAndWhatIsOpenAreCountedWithoutWhatCountsNowhere() {
        says(
                assembled(),
                Map.of(
                        "problems-new", "1项",
                        "problems-recurred", "1项",
                        "problems-closed", "1项",
                        "problems-returned", "1项",
                        "problems-overdue-new", "0项",
                        "problems-open", "3项",
                        "problems-overdue", "2项",
                        "problems-open-returned", "1项",
                        "problems-open-recurred", "1项"));
    }

    @Test
    void sinceThePostingTheFiguresAreThoseOfTheLedger() {
        Dispatch dispatch = assembled();
        PeriodTally tally = period.tallyOf(records.team.team(), ReportingDay.of(2020, 1, 25), DAY, TestClock.START);
        says(
                dispatch,
                Map.of(
                        "problems-found-since",
                        tally.of(Measure.FOUND) + "项",
                        "rectification-rate",
                        tally.rectification().text(),
                        "closing-rate",
                        tally.closing().text(),
                        "problems-due-since",
                        tally.of(Measure.DUE) + "项",
                        "on-time-rate",
                        tally.onTime().text(),
                        "days-to-close",
                        tally.medianDays() + "天"));
        says(dispatch, Map.of("rectification-rate", "60.0%", "on-time-rate", "25.0%", "days-to-close", "3.6天"));
    }

    @Test
    void toldApartTheyAreTheSameProblemsWithTheirRowsAndNoUnreleasedOne() {
        Dispatch dispatch = assembled();
        List<BreakdownTable> tables = dispatch.content().breakdownTables();
        assertThat(tables).hasSize(4).allSatisfy(table -> {
            List<BreakdownTable.Line> lines = table.lines();
            List<Figure> all = lines.get(lines.size() - 1).figures();
            assertThat(all.get(0).rows())
                    .extracting(FigureRow::id)
                    .containsExactlyElementsOf(figure(dispatch, "problems-found-since").rows().stream()
                            .map(FigureRow::id)
                            .toList());
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.figures())
                            .allSatisfy(each -> assertThat(each.countedRows()).hasSize((int) each.numerator())));
        });
        assertThat(tables.get(3).lines()).extracting(BreakdownTable.Line::name).doesNotContain("暗访");
        says(
                dispatch,
                Map.of(
                        "source_all_rectification",
                                figure(dispatch, "rectification-rate").value(),
                        "township_all_closing", figure(dispatch, "closing-rate").value(),
                        "category_all_on-time", figure(dispatch, "on-time-rate").value(),
                        "severity_all_days", figure(dispatch, "days-to-close").value()));
    }

    @Test
    void aPastDayIsReadAsItStoodAtItsEnd() {
        archive.publish(records.leader, DAY.previous(), TestClock.START, TestClock.START, "建议。", "安排。");
        Dispatch before = latest(DAY.previous());
        says(
                before,
                Map.of(
                        "problems-new", "0项",
                        "problems-closed", "1项",
                        "problems-returned", "1项",
                        "problems-open", "3项",
                        "problems-open-returned", "1项",
                        "rectification-rate", "75.0%",
                        "closing-rate", "25.0%",
                        "days-to-close", "3.2天"));
        assertThat(figure(before, "problems-found-since").rows())
                .extracting(FigureRow::detail)
                .allSatisfy(detail -> assertThat(detail).contains("较重"))
                .satisfiesExactlyInAnyOrder(
                        detail -> assertThat(detail).endsWith("已销号"),
                        detail -> assertThat(detail).endsWith("待复查"),
                        detail -> assertThat(detail).endsWith("待复查"),
                        detail -> assertThat(detail).endsWith("整改中"));
    }

    @Test
    void whatIsReturnedAfterAssemblyIsADriftOfEveryFigureThatItMoves() {
        UUID waiting = jdbc.sql("select id from problem where team_id = ? and state = 'AWAITING_RECHECK'")
                .param(records.team.team())
                .query(UUID.class)
                .single();
        Dispatch draft = assembled();
        back(waiting, TestClock.START.minusSeconds(1).toString());
        List<Change> changes = service.standing(draft).changes();
        assertThat(changes)
                .filteredOn(Change::moved)
                .extracting(Change::key)
                .containsExactlyInAnyOrder("problems-returned", "problems-open-returned", "rectification-rate");
        assertThat(changes).extracting(Change::key).contains("on-time-rate", "problems-open");
    }
}
