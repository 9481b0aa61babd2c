package org.dailydispatch.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of stage reports, as the browser sees them. */
@DatabaseTest
class StagePagesTest {

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
        service.edit(leader, id, latest().revision(), "小结。", "建议。");
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
            page + "/figures/stationed",
            page + "/figures/stationed.xlsx"
        }) {
            open(address, leader).andExpect(status().isOk());
            open(address, stranger).andExpect(status().isNotFound());
            open(address.replace(id.toString(), Ids.next().toString()), leader).andExpect(status().isNotFound());
        }
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

    @Test
    void behindEveryFigureThereArePreciselyTheRowsThatItCounts() throws Exception {
        for (Figure figure : latest().content().figures()) {
            String rows = page(page + "/figures/" + figure.key(), leader);
            assertThat(Pattern.compile("<th scope=\"row\">").matcher(rows).results())
                    .as(figure.key())
                    .hasSize(figure.rows().size());
        }
    }

    @Test
    void signingAsksForConfirmationsAndPasswordAndPublishingShowsItToTheCity() throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        service.edit(leader, id, latest().revision(), "小结。", "建议。");
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
        open("/stages.xlsx?" + query, leader).andExpect(status().isBadRequest());
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
    void filesHoldTheFiguresTheRowsAndTheText() throws Exception {
        published();
        byte[] figures = open(page + ".xlsx", leader).andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(figures))) {
            assertThat(workbook.getFirstSheet().read())
                    .hasSize(latest().content().figures().size() + 1);
        }
        byte[] paper = open(page + ".docx", leader).andReturn().getResponse().getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(paper));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("一、总体情况", "九、阶段小结", "小结。", "十、工作建议", "第1期");
        }
        byte[] pdf = open(page + ".pdf", leader).andReturn().getResponse().getContentAsByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("一、总体情况", "九、阶段小结", "第1期");
        }
    }
}
