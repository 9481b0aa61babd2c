package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What became of a period's problems: counted by hand, and every figure against the rows to which it leads. */
@DatabaseTest
class PeriodFiguresTest {

    private static final ReportingDay DAY = Findings.DAY;
    private static final String FIRST = "?from=" + DAY.plus(-13) + "&to=" + DAY;
    private static final Pattern FIGURE =
            Pattern.compile("<a href=\"(/problems\\?measure=[^\"]*)\">(\\d+)(?:/\\d+)?</a>");

    /** A key figure: a number, or the counts of a rate below its percentage. */
    private static final Pattern KEY = Pattern.compile("<a class=\"kpi\" href=\"(/problems\\?measure=[^\"]*)\">.*?"
            + "(?:<b class=\"num\">|<span class=\"d num\">)(?:按已销号)?(\\d+)((?:/\\d+)?)项?</");

    private static final Pattern MEDIAN = Pattern.compile("<a href=\"(/problems\\?measure=[^\"]*)\">\\d+\\.\\d</a>");

    /** In time, and due. */
    private static final Pattern OF_DUE = Pattern.compile(
            "<span class=\"d num\"><a href=\"([^\"]*)\">(\\d+)</a>/" + "<a href=\"([^\"]*)\">(\\d+)</a></span>");

    @Autowired
    MockMvc mvc;

    @Autowired
    PeriodFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    TransactionTemplate transaction;

    private TeamFixture team = new TeamFixture(new UUID(0, 0), new UUID(0, 0));
    private UUID north = new UUID(0, 0);
    private Actor leader = Actors.a(Role.LEADER);

    @BeforeEach
    void problems() {
        clock.reset();
        team = fixtures.team();
        north = fixtures.township(team);
        leader = fixtures.leader(team);
        UUID south = fixtures.township(team);
        UUID village = fixtures.village(team, south);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        LedgerRows rows = new LedgerRows(jdbc);
        ReportingDay yesterday = DAY.plus(-1);
        // Closed in time after two days and two hours; closed late after four days and two hours; both returned once.
        UUID first = rows.set(
                records.problem(north, DAY.plus(-5), Records.at(DAY.plus(-3), "18:00"), DAY.plus(-3)),
                "rectified_at = due_at, returned_times = 1");
        rows.set(
                records.problem(north, DAY.plus(-5), Records.at(DAY.plus(-4), "18:00"), DAY.plus(-1)),
                "rectified_at = due_at + interval '1 second', returned_times = 2, severity = 'MAJOR'");
        // Open and overdue, and a recurrence; waiting for a re-check, due tomorrow; open, due tomorrow.
        rows.recurrence(records.problem(south, yesterday, Records.at(yesterday, "18:00"), null), first);
        rows.set(
                records.problem(south, yesterday, Records.at(DAY.next(), "18:00"), null),
                "state = 'AWAITING_RECHECK', rectified_at = found_at, category = 'LEDGER', source = 'LEDGER'");
        records.problem(south, DAY, Records.at(DAY.next(), "18:00"), null);
        // What counts nowhere: merged, void, of an unreleased covert visit, found before, another team's.
        rows.merged(records.problem(north, DAY, Records.at(yesterday, "18:00"), null), first);
        rows.set(
                records.problem(north, DAY, Records.at(yesterday, "18:00"), null),
                "state = 'VOID', void_reason = 'x', returned_times = 1");
        records.covertProblem(
                records.unreleased(south, village, DAY, "08:00"), south, DAY, Records.at(yesterday, "18:00"));
        records.problem(north, DAY.plus(-14), Records.at(yesterday, "18:00"), null);
        TeamFixture neighbour = fixtures.team();
        new Records(jdbc, neighbour, fixtures.inspector(neighbour))
                .problem(fixtures.township(neighbour), DAY, Records.at(yesterday, "18:00"), null);
    }

    @Test
    void areCountedByHand() {
        PeriodTally tally = figures.tallyOf(team.team(), DAY.plus(-13), DAY, TestClock.START);
        assertThat(Stream.of(Measure.values()).map(tally::of)).containsExactly(5, 2, 1, 2, 1, 3, 3, 1);
        assertThat(tally.rectification()).isEqualTo(new Rate(3, 5));
        assertThat(tally.closing()).isEqualTo(new Rate(2, 5));
        assertThat(tally.onTime()).isEqualTo(new Rate(1, 3));
        assertThat(tally.medianDays()).isEqualByComparingTo("3.1");
        assertThat(figures.tallyOf(team.team(), DAY.next(), DAY.next(), TestClock.START)
                        .medianDays())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(Dimension.class)
    void everyFigureLeadsToExactlyItsRows(Dimension by) throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        for (Actor actor : List.of(leader, fixtures.liaison(north), municipal)) {
            String page = page(
                    actor,
                    "/problems/figures" + FIRST + "&by=" + by.parameter()
                            + (actor.equals(municipal) ? "&team=" + team.team() : ""));
            List<MatchResult> links = FIGURE.matcher(page).results().toList();
            // Ten links a line, in one line at least and in the whole.
            assertThat(links).hasSizeGreaterThanOrEqualTo(18);
            // And the median of each line leads to the closed of which it is.
            List<MatchResult> medians = MEDIAN.matcher(page).results().toList();
            assertThat(medians).isNotEmpty();
            for (MatchResult median : medians) {
                assertThat(median.group(1)).contains("measure=CLOSED");
                assertThat(links).extracting(link -> link.group(1)).contains(median.group(1));
            }
            for (MatchResult link : links) {
                String list = page(actor, link.group(1).replace("&amp;", "&"));
                assertThat(list).as(link.group()).contains("本表 " + link.group(2) + " 项");
                assertThat(list.split("<th scope=\"row\"", -1)).hasSize(1 + Integer.parseInt(link.group(2)));
            }
        }
    }

    @Test
    void theKeyFiguresAboveTheTableLeadToExactlyTheirRowsToo() throws Exception {
        String page = page(leader, "/problems/figures" + FIRST);
        List<MatchResult> links = KEY.matcher(page).results().toList();
        assertThat(links).extracting(link -> link.group(2) + link.group(3)).containsExactly("3/5", "2/5", "2", "2");
        MatchResult onTime = OF_DUE.matcher(page).results().findFirst().orElseThrow();
        for (int link : new int[] {1, 3}) {
            assertThat(page(leader, onTime.group(link).replace("&amp;", "&")))
                    .contains("本表 " + onTime.group(link + 1) + " 项");
        }
        assertThat(onTime.group(2) + "/" + onTime.group(4)).isEqualTo("1/3");
        for (MatchResult link : links) {
            assertThat(page(leader, link.group(1).replace("&amp;", "&")))
                    .as(link.group(1))
                    .contains("本表 " + link.group(2) + " 项");
        }
    }

    @Test
    void theLinesOfALeaderAreItsTownshipsAndTheWholeIsTheirSum() throws Exception {
        PeriodTable table = figures.table(
                leader,
                new PeriodCriteria(
                        DAY.plus(-13), DAY, TestClock.START, Dimension.TOWNSHIP, null, null, null, null, null));
        assertThat(table.lines())
                .extracting(line -> line.tally().of(Measure.FOUND))
                .containsExactly(2, 3);
        assertThat(table.all().of(Measure.FOUND)).isEqualTo(5);
        assertThat(table.lines().get(0).tally().medianDays()).isEqualByComparingTo("3.1");
    }

    @Test
    void theFileHasTheLinesTheWholeAndTheDefinitions() throws Exception {
        byte[] file = mvc.perform(get("/problems/figures.xlsx" + FIRST + "&by=severity")
                        .with(As.actor(leader))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).extracting(row -> row.getCellText(0)).containsExactly("严重程度", "重大", "较重", "合计");
            assertThat(rows).extracting(row -> row.getCellText(1)).containsExactly("发现", "1", "4", "5");
            assertThat(workbook.getSheet(1).orElseThrow().read().toString()).contains("整改率");
        }
    }

    @Test
    void moreProblemsAskNoMoreStatements() throws Exception {
        List<String> few = statements.during(() -> page(leader, "/problems/figures" + FIRST));
        Records records = new Records(jdbc, team, leader);
        for (int i = 0; i < 20; i++) {
            records.problem(fixtures.township(team), DAY, Records.at(DAY, "18:00"), null);
        }
        assertThat(statements.during(() -> page(leader, "/problems/figures" + FIRST)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void amongTwentyThousandTheIndexOfTeamAndDayIsUsed() {
        List<String> plan = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            new LedgerRows(jdbc).fill(team, north, leader, DAY);
            return jdbc.sql(
                            "explain select count(*) from problem p where p.team_id = ? and p.found_on between ? and ? and "
                                    + ProblemFigure.Conditions.COUNTED)
                    .params(team.team(), DAY.plus(-6).date(), DAY.date())
                    .query(String.class)
                    .list();
        }));
        assertThat(plan).anySatisfy(step -> assertThat(step).contains("problem_team_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2020-02-30", "by=site", "township=1", "severity=BAD", "source=x", "category=1"})
    void whatCannotBeReadIsSaidAndCountsNothing(String query) throws Exception {
        String page = mvc.perform(get("/problems/figures?" + query).with(As.actor(leader)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("看不懂").doesNotContain("measure=");
        mvc.perform(get("/problems/figures.xlsx?" + query).with(As.actor(leader)))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({"from=2020-02-19&to=2020-02-18, 截止日期早于开始日期", "from=2019-01-01&to=2020-02-19, 统计时段最长366天"})
    void aPeriodMustBeOne(String query, String said) throws Exception {
        assertThat(mvc.perform(get("/problems/figures?" + query).with(As.actor(leader)))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(said);
    }

    @Test
    void whereNothingWasFoundThePageSaysSo() throws Exception {
        assertThat(page(leader, "/problems/figures?from=2020-01-25&to=2020-01-26"))
                .contains("这段时间没有发现问题");
    }

    private String page(Actor actor, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(actor)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
