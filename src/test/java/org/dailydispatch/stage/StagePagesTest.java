package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Keepable;
import org.dailydispatch.testing.Refused;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.Workbooks;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The pages of stage reports, as the browser sees them. */
@DatabaseTest
class StagePagesTest {

    private static final String NUMBER = "督一阶〔2020〕1号（第1期）";

    private static final String PASSWORD = "a password of a test";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StageService service;

    @Autowired
    private StageSigning signing;

    @Autowired
    private Stages stages;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TestClock clock;

    private Posting posting;
    private Actor leader;
    private final UUID id = Ids.next();
    private final String page = "/stages/" + id;

    @BeforeEach
    void assemble() {
        clock.reset();
        posting = new Posting(fixtures, jdbc);
        leader = posting.leader;
        service.assemble(leader, id, Posting.FROM, Posting.TO);
    }

    private Stage latest() {
        return stages.of(leader, id, null);
    }

    private void published() {
        service.edit(leader, id, latest().revision(), "小结。", "建议。", "纸质留存。");
        signing.sign(leader, id, latest().revision(), PASSWORD);
        signing.publish(leader, id, 1);
    }

    private ResultActions open(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)));
    }

    private String page(String address, Actor actor) throws Exception {
        return body(open(address, actor).andExpect(status().isOk()));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    private ResultActions send(String address, Actor actor, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(As.actor(actor)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private Map<String, String> signature(String password) {
        return Map.of(
                "revision",
                String.valueOf(latest().revision()),
                "figuresChecked",
                "true",
                "nobodyNamed",
                "true",
                "password",
                password);
    }

    @Test
    void theLeaderChoosesThePeriodAndComesToTheDraft() throws Exception {
        assertThat(page("/stages/new", leader)).contains("value=\"2020-01-25\"", "value=\"2020-02-19\"");
        UUID fresh = Ids.next();
        send("/stages", leader, Map.of("id", fresh.toString(), "from", "2020-02-03", "to", "2020-02-09"))
                .andExpect(redirectedUrl("/stages/" + fresh));
        assertThat(page("/stages/" + fresh, leader)).contains("一、总体情况", "/stages/" + fresh + "/sign");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-09, 2020-02-03, to",
        "2020-02-09, 2020-02-20, to",
        "2020-01-24, 2020-02-03, from",
        "yesterday, 2020-02-03, from",
        "'', 2020-02-03, from",
        "2020-02-09, 2020-02-30, to",
        "0001-01-01, 2020-02-03, from",
    })
    void aPeriodThatIsNoneIsRefusedBesideItsFieldAndStaysTyped(String from, String to, String field) throws Exception {
        String answer = body(send("/stages", leader, Map.of("id", Ids.next().toString(), "from", from, "to", to))
                .andExpect(status().isUnprocessableContent()));
        assertThat(answer).contains("href=\"#" + field + "\"", "value=\"" + from + "\"", "value=\"" + to + "\"");
        assertThat(stages.list(leader, StageFilter.NONE, 10)).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsAnotherTeamsIsNotThere() throws Exception {
        Actor stranger = fixtures.leader(fixtures.team());
        for (String address : new String[] {
            page,
            page + "/print",
            page + ".xlsx",
            page + ".docx",
            page + ".pdf",
            page + "/plain",
            page + "/diff?a=1&b=1",
            page + "/figures/stationed",
            page + "/figures/stationed.xlsx"
        }) {
            open(address, leader).andExpect(status().isOk());
            open(address, stranger).andExpect(status().isNotFound());
            open(address.replace(id.toString(), Ids.next().toString()), leader).andExpect(status().isNotFound());
        }
        open(page + "/verify", leader).andExpect(status().isNotFound());
        open(page + "/diff?a=1&b=7", leader).andExpect(status().isNotFound());
        open(page + "/diff?a=1", leader).andExpect(status().isOk());
        open(page + "?version=7", leader).andExpect(status().isNotFound());
        open(page + "/figures/nothing", leader).andExpect(status().isNotFound());
        open("/stages/nothing", leader).andExpect(status().is4xxClientError());
        send(page + "/text", stranger, Map.of("revision", "0", "summary", "x")).andExpect(status().isNotFound());
        send(page + "/publish", stranger, Map.of("version", "1")).andExpect(status().isNotFound());
        send(page + "/text", fixtures.of(Role.MUNICIPAL), Map.of("revision", "0"))
                .andExpect(status().isForbidden());
        open("/stages", fixtures.liaison(posting.north)).andExpect(status().isForbidden());
    }

    @Test
    void aTextThatIsTooLongStaysOnThePageWithAMessage() throws Exception {
        String typed = "长".repeat(100_000);
        String answer = body(send(
                        page + "/text",
                        leader,
                        Map.of(
                                "revision",
                                String.valueOf(latest().revision()),
                                "summary",
                                typed,
                                "recommendations",
                                "甲乙丙丁"))
                .andExpect(status().isUnprocessableContent()));
        assertThat(answer).contains("errsum", "100,000", "甲乙丙丁", typed);
        assertThat(latest().summary()).isEmpty();
    }

    @Test
    void whatALeaderTypesIsShownAsText() throws Exception {
        String typed = "<script>alert(1)</script>龘𠮷 =1+1";
        send(
                        page + "/text",
                        leader,
                        Map.of(
                                "revision",
                                String.valueOf(latest().revision()),
                                "summary",
                                typed,
                                "recommendations",
                                "建议"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(page, leader)).contains("&lt;script&gt;alert(1)&lt;/script&gt;龘𠮷 =1+1");
        assertThat(page(page + "/print", leader)).doesNotContain("<script>alert", "<sup>");
    }

    @Test
    void whereTwoLeadersEditBothTextsAreShown() throws Exception {
        String old = String.valueOf(latest().revision());
        send(page + "/text", leader, Map.of("revision", old, "summary", "先保存的", "recommendations", "先"));
        String answer = body(send(
                        page + "/text",
                        fixtures.leader(posting.team),
                        Map.of("revision", old, "summary", "后输入的", "recommendations", "后"))
                .andExpect(status().isConflict()));
        assertThat(answer).contains("先保存的", "后输入的", leader.displayName());
        assertThat(latest().summary()).isEqualTo("先保存的");
    }

    @Test
    void lateDataStandAboveTheDraftAndInItsFigures() throws Exception {
        assertThat(page(page, leader)).doesNotContain("/refresh");
        posting.records.problem(posting.south, ReportingDay.of(2020, 2, 17), Posting.LATER, null);
        assertThat(page(page, leader)).contains("3项 → 4项", page + "/refresh", "fig num stale");
        send(page + "/refresh", leader, Map.of("revision", String.valueOf(latest().revision())))
                .andExpect(redirectedUrl(page));
        assertThat(page(page, leader)).doesNotContain("3项 → 4项", "/refresh");
    }

    /** The instant is that of the records and does not move with the reader. */
    @Test
    void everyFigureSaysHowItIsDefinedAndUpToWhenItsRecordsWereRead() throws Exception {
        List<Figure> figures = latest().content().figures();
        clock.advance(Duration.ofHours(2));
        assertThat(figures).as("with a whole").anyMatch(StagePagesTest::hasWhole);
        for (Figure figure : figures) {
            assertThat(figure.definition()).as(figure.key()).isNotBlank();
            String whole = hasWhole(figure)
                    ? "<span class=\"num of\">" + figure.numerator() + "/" + figure.denominator() + "</span> · "
                    : "";
            assertThat(page(page + "/figures/" + figure.key(), leader))
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
        for (Figure figure : latest().content().figures()) {
            String rows = page(page + "/figures/" + figure.key(), leader);
            assertThat(Pattern.compile("<th scope=\"row\">").matcher(rows).results())
                    .as(figure.key())
                    .hasSize(figure.rows().size());
        }
    }

    /** What a problem, a report and a resumption record are by now is said beside what was signed, with one statement. */
    @ParameterizedTest
    @CsvSource({
        "problems-found, problem, true",
        "enterprises-resumed, resumption_record, true",
        "reports-filed, township_report, false"
    })
    void aRowOfARecordThatMovedOnSinceSigningSaysSo(String figure, String table, boolean versioned) throws Exception {
        posting.records.report(posting.north, Posting.TO, "17:00", false, false);
        service.refresh(leader, id, latest().revision());
        String rows = page + "/figures/" + figure + "?version=1";
        published();
        assertThat(page(rows, leader)).doesNotContain("签发后已变动");
        jdbc.sql("update " + table + " set " + (versioned ? "version = version + 1" : "revision = revision + 3")
                        + " where team_id = ?")
                .param(posting.team.team())
                .update();
        List<String> read = statements.during(() ->
                assertThat(page(rows, leader)).contains("签发后已变动", "现在：第" + (versioned ? 1 : 4) + "次修订", "href=\"#r-"));
        // The report, what became of the records, and two of every page.
        assertThat(read).hasSize(4);
        assertThat(page(page + "/figures/visits-open?version=1", leader)).doesNotContain("签发后已变动");
        // Whoever may not open the record is not told of it.
        assertThat(page(rows, fixtures.of(Role.AUDITOR))).doesNotContain("签发后已变动");
    }

    @Test
    void signingAsksForConfirmationsAndPasswordAndPublishingShowsItToTheCity() throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        service.edit(leader, id, latest().revision(), "小结。", "建议。", "纸质留存。");
        String missing = body(send(page + "/sign", leader, Map.of("revision", String.valueOf(latest().revision())))
                .andExpect(status().isUnprocessableContent()));
        assertThat(missing).contains("href=\"#figuresChecked\"", "href=\"#nobodyNamed\"", "href=\"#password\"");
        String wrong =
                body(send(page + "/sign", leader, signature("wrong")).andExpect(status().isUnprocessableContent()));
        assertThat(wrong).contains("href=\"#password\"").doesNotContain("value=\"wrong\"");
        Map<String, String> right = signature(PASSWORD);
        send(page + "/sign", leader, right).andExpect(redirectedUrl(page));
        assertThat(body(send(page + "/sign", leader, right).andExpect(status().isConflict())))
                .contains(leader.displayName() + "已在");
        open(page, municipal).andExpect(status().isNotFound());
        send(page + "/publish", leader, Map.of("version", "1")).andExpect(redirectedUrl(page));
        assertThat(page(page, municipal))
                .contains(String.valueOf(latest().sha256()))
                .doesNotContain("/corrections");
        assertThat(page("/stages?team=" + posting.team.team(), municipal)).contains(page);
    }

    @Test
    void theAuditorReadsItWithoutWaysToRecordsThatHeMayNotOpen() throws Exception {
        published();
        Actor auditor = fixtures.of(Role.AUDITOR);
        assertThat(page(page + "/figures/problems-found", auditor)).doesNotContain("href=\"/problems/");
        assertThat(page(page + "/figures/problems-found", leader)).contains("href=\"/problems/");
        assertThat(page(page + "/figures/visits-open", auditor)).doesNotContain("href=\"/inspections/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from=19.2.", "to=2020-02-30", "from=2020-02-09&to=2020-02-03", "team=x", "state=x", "after=x"})
    void aFilterThatCannotBeReadIsSaidSo(String query) throws Exception {
        open("/stages?" + query, leader).andExpect(status().isBadRequest());
        open("/stages.xlsx?" + query, leader).andExpect(Refused.withWords());
    }

    @Test
    void theListIsNarrowedAndPagedByItsAddress() throws Exception {
        for (int day = 0; day < 31; day++) {
            ReportingDay each = ReportingDay.of(2020, 1, 25).plus(day % 20);
            service.assemble(leader, Ids.next(), each, each);
        }
        String first = page("/stages", leader);
        assertThat(first).contains(page, "after=2020-01-");
        assertThat(page("/stages?after=2020-02-18_" + id, leader)).doesNotContain(page + "\"");
        assertThat(page("/stages?from=2020-02-14", leader)).contains(page + "\"");
        assertThat(page("/stages?to=2020-01-31", leader)).doesNotContain(page + "\"");
        assertThat(page("/stages?state=PUBLISHED", leader)).contains("没有符合条件的报告");
    }

    @Test
    void aFileOfRowsSaysOnWhichRecordsEachRests() throws Exception {
        byte[] rows = open(page + "/figures/coverage-day.xlsx", leader)
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String visit = jdbc.sql("select id from inspection where team_id = ? and day = '2020-01-27'")
                .param(posting.team.team())
                .query(UUID.class)
                .single()
                .toString();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(rows))) {
            List<Row> read = workbook.getFirstSheet().read();
            int at = read.get(0).stream().map(Cell::getText).toList().indexOf("所依据的记录");
            assertThat(read.stream().skip(1).map(row -> row.getCell(at).getText()))
                    .hasSize(2)
                    .anyMatch(text -> text.contains("1月27日 " + visit));
        }
    }

    @Test
    void versionsAreComparedWordByWordAndVerifiedAndTheTextIsThereToCopy() throws Exception {
        published();
        posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, 18), "18:00", 0);
        service.correct(leader, id, "补记一次卡点检查");
        service.edit(leader, id, latest().revision(), "新的小结。", "建议。", "电子留存。");
        assertThat(page(page, leader)).contains(page + "/diff?a=1&amp;b=2", page + "/plain?version=2");
        String difference = page(page + "/diff?a=1&b=2", leader);
        assertThat(difference).contains("1次 → 2次", "<ins>", "补记一次卡点检查", "没有变化。");
        assertThat(difference.replaceAll("<[^>]*>", "")).contains("删去：纸质", "新增：电子");
        Actor city = fixtures.of(Role.MUNICIPAL);
        open(page + "/diff?a=1&b=2", city).andExpect(status().isNotFound());
        assertThat(page(page + "/verify", city))
                .contains(String.valueOf(stages.of(leader, id, 1).sha256()), "核验一致")
                .doesNotContain("核验不一致");
        assertThat(page(page + "/plain?version=1", city))
                .contains("一、总体情况", "缺报说明：纸质留存。", "九、阶段小结", "id=\"copy\"")
                .doesNotContain("<sup>");
    }

    @Test
    void whatIsMissingStandsBesideTheSignatureAndInTheRefusal() throws Exception {
        service.edit(leader, id, latest().revision(), "小结。", "建议。", null);
        assertThat(page(page, leader)).contains("href=\"#s-remark\"", "id=\"remark\"", "reports-missing?version=1");
        assertThat(body(send(page + "/sign", leader, signature(PASSWORD)).andExpect(status().isUnprocessableContent())))
                .contains("18日没有发布日调度，35份镇街日报未报送，请先填写缺报说明再签发");
        send(
                        page + "/text",
                        leader,
                        Map.of(
                                "revision",
                                String.valueOf(latest().revision()),
                                "summary",
                                "小结。",
                                "recommendations",
                                "建议。",
                                "remark",
                                "<b>纸质</b>留存"))
                .andExpect(status().is3xxRedirection());
        assertThat(page(page + "/print", leader)).contains("缺报说明：&lt;b&gt;纸质&lt;/b&gt;留存");
        send(page + "/sign", leader, signature(PASSWORD)).andExpect(redirectedUrl(page));
    }

    @Test
    void filesHoldTheFiguresTheRowsAndTheText() throws Exception {
        published();
        assertThat(page(page + "/print", leader))
                .containsOnlyOnce("<p class=\"iss num\">" + NUMBER + "</p>")
                .containsPattern("<p class=\"sign\">.*" + latest().content().date());
        byte[] figures = open(page + ".xlsx", leader).andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(figures))) {
            assertThat(workbook.getFirstSheet().read())
                    .hasSize(latest().content().figures().size() + 1);
        }
        byte[] paper = open(page + ".docx", leader).andReturn().getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("一、总体情况", "缺报说明：纸质留存。", "九、阶段小结", "小结。", "十、工作建议", NUMBER, "附件：问题台账");
            List<List<String>> ledger = document
                    .getTables()
                    .get(document.getTables().size() - 1)
                    .getRows()
                    .stream()
                    .map(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList())
                    .toList();
            // Three found within the period, and the one found before it that is open at its end: none is told twice.
            assertThat(ledger).hasSize(1 + 3);
            assertThat(ledger.get(1).get(0)).isEqualTo("1");
            assertThat(ledger.toString()).contains("未销号", "2月10日销号");
        }
        byte[] pdf = open(page + ".pdf", leader).andReturn().getResponse().getContentAsByteArray();
        assertThat(Keepable.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("一、总体情况", "九、阶段小结", NUMBER, "问题台账");
        }
    }

    /** What a file tells years later is as old as the report, however late somebody fetches it. */
    @Test
    void aFileOfASignedReportTellsWhenItsRecordsWereReadAndNotWhenItWasFetched() throws Exception {
        published();
        clock.advance(Duration.ofDays(400));
        for (String address : List.of(page + ".xlsx", page + "/figures/stationed.xlsx")) {
            byte[] file = open(address, leader).andReturn().getResponse().getContentAsByteArray();
            assertThat(Workbooks.lastSheet(file))
                    .as(address)
                    .contains("数据截至\t2020-02-19 09:00:00", "SHA-256\t" + latest().sha256())
                    .doesNotContain("2021-");
        }
    }

    @Test
    void aRecordThatMovedSinceAssemblyIsNamedWithWhatItWasAndTheFiguresItMoves() throws Exception {
        assertThat(page(page, leader)).doesNotContain("原为：");
        jdbc.sql("update problem set description = '另有说法', severity = 'MAJOR', version = version + 1"
                        + " where team_id = ? and found_on = date '2020-02-04'")
                .param(posting.team.team())
                .update();
        posting.records.open(posting.north, posting.checkpoint, ReportingDay.of(2020, 2, 18), "18:00", 0);
        String page = page(this.page, leader);
        assertThat(page).contains("汇编后有", "原为：", "另有说法");
        assertThat(page.substring(page.indexOf("仍计入，所依据的内容有变：")))
                .contains("<span>" + figureName("problems-found") + "</span>");
    }

    private String figureName(String key) {
        return messages.getMessage("stage.figure." + key, null, Locale.SIMPLIFIED_CHINESE);
    }

    /** A version that differs in its attachments only is another version. */
    @Test
    void versionsAreComparedWithTheirLedgerToo() throws Exception {
        published();
        jdbc.sql("update problem set description = '另有说法', version = version + 1"
                        + " where team_id = ? and found_on = date '2020-02-04'")
                .param(posting.team.team())
                .update();
        service.correct(leader, id, "问题写错了");
        String difference = page(page + "/diff?a=1&b=2", leader);
        assertThat(difference.substring(difference.indexOf("附件：问题台账"))).contains("另有说法");
    }

    private Map<String, String> shown(String summary) {
        Map<String, String> shown = new HashMap<>(signature(PASSWORD));
        shown.putAll(Map.of("summary", summary, "recommendations", "新建议。", "remark", "纸质留存。"));
        return shown;
    }

    @Test
    void whatIsSignedIsWhatStandsOnTheScreen() throws Exception {
        service.edit(leader, id, latest().revision(), "旧小结。", "旧建议。", "");
        send(page + "/refresh", leader, shown("重汇时的小结。")).andExpect(redirectedUrl(page));
        assertThat(latest().summary()).isEqualTo("重汇时的小结。");
        Map<String, String> photos = shown("选照片时的小结。");
        photos.put("then", "photos");
        send(page + "/text", leader, photos).andExpect(redirectedUrl(page + "/photos"));
        assertThat(latest().summary()).isEqualTo("选照片时的小结。");
        send(page + "/sign", leader, shown("新小结。")).andExpect(redirectedUrl(page));
        assertThat(latest().signed()).isTrue();
        assertThat(latest().summary()).isEqualTo("新小结。");
    }

    @Test
    void aRefusedSignatureKeepsEverythingTypedAndTellsAllThatIsInTheWay() throws Exception {
        Map<String, String> shown = shown("电话13800138000、13900139000。");
        shown.put("remark", "");
        shown.put("recommendations", "");
        shown.put("password", "wrong");
        String refused = body(send(page + "/sign", leader, shown).andExpect(status().isUnprocessableContent()));
        assertThat(refused)
                .contains("电话13800138000", "还有 5 处要处理", "先填写缺报说明", "有2处可能识别个人", "都要填写后才能签发", "密码不对")
                .contains("name=\"nobodyNamed\" value=\"true\" checked");
        Map<String, String> stale = shown("我的小结。");
        service.edit(leader, id, latest().revision(), "别人的小结。", "建议。", "");
        assertThat(body(send(page + "/sign", leader, stale).andExpect(status().isConflict())))
                .contains("我的小结。", "别人的小结。");
    }

    @Test
    void whatIsMissingIsExplainedWhereThePaperHasIt() throws Exception {
        String draft = page(page, leader);
        assertThat(draft.indexOf("id=\"remark\""))
                .isBetween(draft.indexOf("id=\"s-general\""), draft.indexOf("<h3>二、"));
    }

    @Test
    void figuresAreNumberedAsTheyAreRead() throws Exception {
        String draft = page(page, leader);
        List<Integer> numbers = Pattern.compile("id=\"f(\\d+)\"")
                .matcher(draft)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(20).isSorted();
    }

    @Test
    void anUnchangedCorrectionIsNotSignedAndVersionsAreChosen() throws Exception {
        published();
        send(page + "/corrections", leader, Map.of("reason", "更正"))
                .andExpect(flash().attribute("done", "stage.done.corrected"));
        assertThat(page(page, leader)).contains("更正版与上一版完全相同");
        send(page + "/sign", leader, signature(PASSWORD)).andExpect(status().isUnprocessableContent());
        assertThat(page(page + "/diff", leader)).contains("v1 与 v2 对比", "<select id=\"a\"");
    }
}
