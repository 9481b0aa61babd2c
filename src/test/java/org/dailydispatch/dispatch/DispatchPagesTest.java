package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Suggestion;
import org.dailydispatch.document.TownshipCount;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.NotedTables;
import org.dailydispatch.testing.Refused;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@DatabaseTest
class DispatchPagesTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String PAGE = "/dispatches/" + DAY;
    private static final String RECOMMENDATION = "各镇街核对台账。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchArchive archive;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private TestClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aDay() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
    }

    private Dispatch draft() {
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), RECOMMENDATION, "复查未整改问题。", records.remarks()));
        return latest();
    }

    private void published() {
        archive.publish(leader, DAY, TestClock.START, TestClock.START, RECOMMENDATION, "复查。");
    }

    private Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private ResultActions open(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)));
    }

    private String page(String address, Actor actor) throws Exception {
        return open(address, actor)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(String address, Actor actor, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(As.actor(actor)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    @Test
    void aboveASignedDispatchStandsItsTeam() throws Exception {
        published();
        assertThat(page(PAGE, leader)).containsPattern("<span class=\"team\">[^<\\s]");
    }

    @Test
    void everyTableThatItsPageReadsNotesItsChanges() throws Exception {
        draft();
        NotedTables tables = new NotedTables(jdbc);
        List<String> sent = new ArrayList<>(statements.during(() -> page(PAGE, leader)));
        archive.publish(leader, DAY.plus(-1), TestClock.START, TestClock.START, RECOMMENDATION, "复查。");
        sent.addAll(statements.during(() -> page("/dispatches/" + DAY.plus(-1), leader)));
        assertThat(tables.readBy(sent)).contains("dispatch", "inspection", "problem", "meeting_item", "problem_person");
        assertThat(tables.noted()).containsAll(tables.readBy(sent));
    }

    @Test
    void aPageIsKeptForItsReaderButNeverWithTheTokenOfASession() throws Exception {
        draft();
        List<String> first = tokens(page(PAGE, leader));
        List<String> second = tokens(page(PAGE, leader));
        assertThat(first)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token).isNotEmpty().doesNotStartWith("token-"));
        assertThat(second).hasSameSizeAs(first).doesNotContainAnyElementsOf(first);
    }

    private static List<String> tokens(String page) {
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"")
                .matcher(main)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aPageThatIsKeptShowsWhatHasChangedSince() throws Exception {
        draft();
        assertThat(page(PAGE, leader)).doesNotContain("另加一句");
        service.edit(leader, DAY, new OwnSections(latest().revision(), "另加一句。", "复查。", records.remarks()));
        assertThat(page(PAGE, leader)).contains("另加一句");
    }

    @Test
    void aPageThatIsKeptBearsTheNewNameOfItsTeam() throws Exception {
        draft();
        page(PAGE, leader);
        jdbc.sql("update team set name_zh = '改了名的督导组' where id = ?")
                .param(records.team.team())
                .update();
        assertThat(page(PAGE, leader)).contains("改了名的督导组");
    }

    @Test
    void theLeaderAssemblesADayThatHasNoDispatch() throws Exception {
        assertThat(page(PAGE, leader)).contains(PAGE + "/assemble");
        send(PAGE + "/assemble", leader, Map.of()).andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE, leader)).contains("/dispatches/" + DAY + "/sign", "aria-current=\"step\"");
    }

    @Test
    void daysThatAreNoneAndDaysOutsideThePostingAreNotFoundOrRefused() throws Exception {
        open("/dispatches/2020-02-30", leader).andExpect(status().isNotFound());
        open("/dispatches/" + DAY.next(), leader).andExpect(status().isNotFound());
        open("/dispatches/2020-01-24", leader).andExpect(status().isNotFound());
        send("/dispatches/" + DAY.next() + "/assemble", leader, Map.of()).andExpect(status().isConflict());
        send("/dispatches/2020-01-24/assemble", leader, Map.of()).andExpect(status().isConflict());
        open(PAGE + "/versions/1", leader).andExpect(status().isNotFound());
    }

    @Test
    void whatALeaderTypesIsShownAsText() throws Exception {
        draft();
        String typed = "<script>alert(1)</script>龘𠮷😀 =1+1";
        send(PAGE + "/text", leader, Map.of("revision", revision(), "recommendations", typed, "tomorrow", "复查。"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(PAGE, leader)).contains("&lt;script&gt;alert(1)&lt;/script&gt;龘𠮷😀 =1+1");
        assertThat(page(PAGE + "/print", leader)).doesNotContain("<script>alert");
    }

    private String revision() {
        return String.valueOf(latest().revision());
    }

    @Test
    void aTextThatIsTooLongStaysOnThePageWithAMessage() throws Exception {
        draft();
        String page = body(send(
                        PAGE + "/text",
                        leader,
                        Map.of("revision", revision(), "recommendations", "长".repeat(100_000), "tomorrow", "甲乙丙丁"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("errsum", "100,000", "甲乙丙丁", "长".repeat(100_000));
        assertThat(latest().recommendations()).isEqualTo(RECOMMENDATION);
    }

    @Test
    void whereTwoLeadersEditBothTextsAreShown() throws Exception {
        String old = String.valueOf(draft().revision());
        send(PAGE + "/text", leader, Map.of("revision", old, "recommendations", "先保存的", "tomorrow", "先"));
        String page = body(send(
                        PAGE + "/text",
                        fixtures.leader(records.team),
                        Map.of("revision", old, "recommendations", "后输入的", "tomorrow", "后"))
                .andExpect(status().isConflict()));
        assertThat(page).contains("先保存的", "后输入的", leader.displayName());
        assertThat(page).contains("name=\"revision\" value=\"" + revision() + "\"");
        assertThat(latest().recommendations()).isEqualTo("先保存的");
    }

    @Test
    void aSuggestionIsAdoptedByItsButton() throws Exception {
        String key = service.standing(draft()).suggestions().stream()
                .filter(suggestion -> suggestion.reason() == Suggestion.Reason.OVERDUE_UNIT)
                .map(Suggestion::key)
                .findFirst()
                .orElseThrow();
        send(
                        PAGE + "/text",
                        leader,
                        Map.of("revision", revision(), "recommendations", "", "tomorrow", "复查。", "adopt", key))
                .andExpect(status().is3xxRedirection());
        assertThat(latest().recommendations()).contains("逾期未整改");
        assertThat(page(PAGE, leader)).doesNotContain("value=\"" + key + "\"");
    }

    @Test
    void signingAsksForBothConfirmationsAndThePassword() throws Exception {
        draft();
        String page = body(send(PAGE + "/sign", leader, Map.of("revision", revision()))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page).contains("href=\"#figuresChecked\"", "href=\"#nobodyNamed\"", "href=\"#password\"");
        String wrong =
                body(send(PAGE + "/sign", leader, signature("wrong")).andExpect(status().isUnprocessableContent()));
        assertThat(wrong).contains("href=\"#password\"").doesNotContain("value=\"wrong\"");
        assertThat(latest().draft()).isTrue();
        send(PAGE + "/sign", leader, signature("a password of a test")).andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE, leader)).contains(latest().sha256(), PAGE + "/publish");
        send(PAGE + "/publish", leader, Map.of("version", "1")).andExpect(redirectedUrl(PAGE));
        assertThat(latest().published()).isTrue();
    }

    @Test
    void whoSignsWhatIsSignedAlreadyIsToldByWhomAndWhen() throws Exception {
        draft();
        clock.advance(Duration.ofNanos(250_150_496_000L));
        Map<String, String> signature = signature("a password of a test");
        send(PAGE + "/sign", leader, signature).andExpect(redirectedUrl(PAGE));
        String page = body(send(PAGE + "/sign", leader, signature).andExpect(status().isConflict()));
        assertThat(page)
                .contains(leader.displayName() + "已在2020-02-19 09:04签发，不需要再签", String.valueOf(latest().sha256()));
    }

    private Map<String, String> signature(String password) {
        return Map.of("revision", revision(), "figuresChecked", "true", "nobodyNamed", "true", "password", password);
    }

    @Test
    void staleFiguresAreNamedOnThePageAndNotSigned() throws Exception {
        draft();
        records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "后来补报的问题");
        assertThat(page(PAGE, leader)).contains("1项 → 2项", "后来补报的问题", PAGE + "/refresh");
        send(PAGE + "/sign", leader, signature("a password of a test")).andExpect(status().isUnprocessableContent());
        send(PAGE + "/refresh", leader, Map.of("revision", revision())).andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE, leader)).doesNotContain("1项 → 2项");
    }

    /** The instant is that of the records and does not move with the reader. */
    @Test
    void everyFigureSaysHowItIsDefinedAndUpToWhenItsRecordsWereRead() throws Exception {
        List<Figure> figures = draft().content().figures();
        clock.advance(Duration.ofHours(2));
        assertThat(figures).as("with a whole").anyMatch(DispatchPagesTest::hasWhole);
        for (Figure figure : figures) {
            assertThat(figure.definition()).as(figure.key()).isNotBlank();
            String whole = hasWhole(figure)
                    ? "<span class=\"num of\">" + figure.numerator() + "/" + figure.denominator() + "</span> · "
                    : "";
            assertThat(page(PAGE + "/figures/" + figure.key(), leader))
                    .as(figure.key())
                    .contains("<p><span>" + HtmlUtils.htmlEscape(figure.definition(), "UTF-8") + "</span> · " + whole
                            + "<span class=\"num\">数据截至 2020-02-19 09:00</span></p>");
        }
    }

    private static boolean hasWhole(Figure figure) {
        Long whole = figure.denominator();
        return whole != null && whole > 0;
    }

    @Test
    void behindEveryFigureThereArePreciselyTheRowsThatItCounts() throws Exception {
        for (Figure figure : draft().content().figures()) {
            String page = page(PAGE + "/figures/" + figure.key(), leader);
            int rows = (int) Pattern.compile("<th scope=\"row\">")
                    .matcher(page)
                    .results()
                    .count();
            assertThat(rows).as(figure.key()).isEqualTo(figure.rows().size());
            if (!figure.rate()) {
                assertThat(rows).as(figure.key()).isEqualTo((int) figure.numerator());
            }
        }
        open(PAGE + "/figures/nothing", leader).andExpect(status().isNotFound());
    }

    @Test
    void onPaperFiguresAreNotNumbered() throws Exception {
        draft();
        assertThat(page(PAGE, leader)).contains("<sup>1</sup>");
        assertThat(page(PAGE + "/print", leader)).doesNotContain("<sup>").contains("一、总体情况", RECOMMENDATION);
    }

    @Test
    void aLiaisonReadsOnlyHisOwnTownshipsPart() throws Exception {
        published();
        String page = page(PAGE, fixtures.liaison(records.townships[1]));
        assertThat(page).contains("登记台账缺签收").doesNotContain("一、总体情况", RECOMMENDATION, "复工率");
        String other = page(PAGE, fixtures.liaison(records.townships[0]));
        assertThat(other).doesNotContain("登记台账缺签收");
        assertThat(page(PAGE + "/print", fixtures.liaison(records.townships[0])))
                .doesNotContain("一、总体情况");
        open(PAGE + "/figures/problems-new", fixtures.liaison(records.townships[1]))
                .andExpect(status().isNotFound());
        open(PAGE + ".xlsx", fixtures.liaison(records.townships[1])).andExpect(status().isForbidden());
    }

    /** Every count of his township's line leads to its rows, and to those of no other township. */
    @Test
    void aLiaisonAsksForTheRowsOfHisOwnTownshipsCounts() throws Exception {
        published();
        Actor liaison = fixtures.liaison(records.townships[1]);
        String open = PAGE + "/figures/" + TownshipCount.OPEN_PROBLEMS.key(records.townships[1]);
        assertThat(page(PAGE, liaison)).contains(open + "?version=1", TownshipCount.REPORT.key(records.townships[1]));
        assertThat(page(open, liaison)).contains("登记台账缺签收", "夜间无人值守", "消毒记录不全").doesNotContain(".xlsx");
        open(open, fixtures.liaison(records.townships[0])).andExpect(status().isNotFound());
        open(open, fixtures.department()).andExpect(status().isForbidden());
        assertThat(page(PAGE, leader)).contains(open + "?version=1", "镇街园区一览");
        assertThat(page(open, leader)).contains("登记台账缺签收", "#townships", ".xlsx");
    }

    @Test
    void aDepartmentReadsTheExtractWithoutAWayToTheRows() throws Exception {
        published();
        String page = page(PAGE + "?team=" + records.team.team(), fixtures.department());
        assertThat(page).contains("一、总体情况", "五、企业复工").doesNotContain("二、卡点布控", RECOMMENDATION, "/figures/", "登记台账缺签收");
        open(PAGE + "/diff?a=1&b=1&team=" + records.team.team(), fixtures.department())
                .andExpect(status().isForbidden());
    }

    @Test
    void whoMayOpenWhat() throws Exception {
        published();
        String team = "?team=" + records.team.team();
        for (Actor reader : List.of(records.inspector, fixtures.covertInspector(records.team), leader)) {
            open(PAGE, reader).andExpect(status().isOk());
            open(PAGE + "/figures/problems-new", reader).andExpect(status().isOk());
        }
        for (Actor reader : List.of(fixtures.of(Role.MUNICIPAL), fixtures.of(Role.AUDITOR))) {
            open(PAGE + team, reader).andExpect(status().isOk());
            open(PAGE + "/figures/problems-new" + team, reader).andExpect(status().isOk());
            open("/dispatches" + team, reader).andExpect(status().isOk());
        }
        DayRecords elsewhere = new DayRecords(fixtures, jdbc);
        for (Actor stranger : List.of(elsewhere.inspector, fixtures.liaison(elsewhere.townships[0]))) {
            open(PAGE + team, stranger).andExpect(status().isNotFound());
            open(PAGE + "/print" + team, stranger).andExpect(status().isNotFound());
        }
        open(PAGE + "/versions/1" + team, elsewhere.leader).andExpect(status().isNotFound());
        open(PAGE, fixtures.of(Role.ADMINISTRATOR)).andExpect(status().isForbidden());
        for (Actor reader : List.of(records.inspector, fixtures.of(Role.MUNICIPAL), fixtures.department())) {
            send(PAGE + "/corrections", reader, Map.of("reason", "更正")).andExpect(status().isForbidden());
        }
    }

    @Test
    void theAuditorGetsNoLinksToRecordsThatHeMayNotOpen() throws Exception {
        published();
        String address = PAGE + "/figures/problems-new?team=" + records.team.team();
        assertThat(page(address, fixtures.of(Role.AUDITOR))).doesNotContain("href=\"/problems/");
        assertThat(page(address, fixtures.of(Role.MUNICIPAL))).contains("href=\"/problems/");
    }

    @Test
    void aCorrectionIsComparedWithTheVersionBefore() throws Exception {
        published();
        records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "后来补报的问题");
        send(PAGE + "/corrections", leader, Map.of("reason", " ")).andExpect(status().isUnprocessableContent());
        send(PAGE + "/corrections", leader, Map.of("reason", "补报一项问题")).andExpect(redirectedUrl(PAGE));
        String page = page(PAGE + "/diff?a=1&b=2", leader);
        assertThat(page).contains("1项 → 2项", "<ins", "<del", "补报一项问题");
        assertThat(page(PAGE + "/versions/1", leader)).contains("v1");
    }

    @Test
    void theListPagesByKeyAndRefusesWhatItCannotRead() throws Exception {
        for (int i = 0; i < 32; i++) {
            ReportingDay day = DAY.plus(-i);
            if (!day.isBefore(ReportingDay.of(2020, 1, 25))) {
                archive.publish(leader, day, TestClock.START, TestClock.START, "建议。", "安排。");
            }
        }
        assertThat(page("/dispatches?from=2020-02-01&to=2020-02-10", leader))
                .contains("/dispatches/2020-02-10", "/dispatches/2020-02-01")
                .doesNotContain("/dispatches/2020-02-11", "/dispatches/2020-01-31\"");
        assertThat(page("/dispatches?before=2020-02-10_" + records.team.team(), leader))
                .contains("/dispatches/2020-02-09")
                .doesNotContain("/dispatches/2020-02-10\"");
        String wrong = body(open("/dispatches?from=19.2.", leader).andExpect(status().isBadRequest()));
        assertThat(wrong).contains("value=\"19.2.\"", "href=\"#from\"");
    }

    @Test
    void theFileHasTheFiguresTheProblemsAndTheTownships() throws Exception {
        draft();
        byte[] file = open(PAGE + ".xlsx", leader)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName).toList()).startsWith("总体", "问题", "镇街", "镇街数据明细");
            assertThat(workbook.getSheets().skip(3).findFirst().orElseThrow().read())
                    .anySatisfy(row -> {
                        assertThat(row.getCellText(1)).isEqualTo("未销号问题");
                        assertThat(row.getCellText(3)).contains("夜间无人值守");
                    });
            assertThat(workbook.getFirstSheet().read())
                    .anySatisfy(row -> assertThat(row.getCellText(0)).isEqualTo("规上企业复工率"))
                    .hasSize(latest().content().figures().size() + 1);
        }
        open(PAGE + "/figures/problems-open.xlsx", leader).andExpect(status().isOk());
        open("/dispatches.xlsx", leader).andExpect(status().isOk());
        open("/dispatches.xlsx?from=19.2.", leader).andExpect(Refused.withWords());
    }

    @Test
    void thePageAsksTheSameNumberOfStatementsForTenTimesTheRecords() throws Exception {
        draft();
        int before = statements.during(() -> page(PAGE, leader)).size();
        for (int i = 1; i < 10; i++) {
            records.ordinaryAgain(i);
        }
        int after = statements.during(() -> page(PAGE, leader)).size();
        // Two of them are what the reader sees around it: the versions of the day, the template in force.
        assertThat(after).isEqualTo(before).isLessThanOrEqualTo(12);
    }
}
