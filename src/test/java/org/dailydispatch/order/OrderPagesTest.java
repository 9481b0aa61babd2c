package org.dailydispatch.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The list, the form, the paper; who sees what. */
@DatabaseTest
class OrderPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Orders orders;

    @Autowired
    Problems problems;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @BeforeEach
    void aDesk() {
        desk = new Desk(fixtures, mvc);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void aRecommendationIsDraftedFromTheDifficultiesOfEnterprises() throws Exception {
        Records records = new Records(jdbc, desk.team, desk.inspector);
        UUID one = difficult(records, desk.township, "LABOUR,LOGISTICS", "缺外地工人。");
        UUID other = difficult(records, fixtures.township(desk.team), "FUNDS", "");
        UUID easy = records.enterprise(desk.township, true, false, 10);
        Desk elsewhere = new Desk(fixtures, mvc);
        UUID foreign = difficult(
                new Records(jdbc, elsewhere.team, elsewhere.inspector), elsewhere.township, "ORDERS", "别处的困难");

        String list = Desk.body(desk.look(desk.leader, "/enterprises"));
        Matcher link = Pattern.compile("href=\"(/recommendations/new\\?[^\"]*)\">按本页2家")
                .matcher(list);
        assertThat(link.find()).isTrue();
        String both = Desk.body(desk.look(desk.leader, link.group(1).replace("&amp;", "&")));
        assertThat(both).contains("：用工、物流，缺外地工人。\n", "：资金。</textarea>").contains("value=\"county\" selected");
        assertThat(Desk.body(desk.look(desk.leader, "/enterprises/" + one)))
                .contains("/recommendations/new?difficulty=" + one);
        assertThat(Desk.body(desk.look(desk.leader, "/enterprises/" + easy))).doesNotContain("/recommendations/new");
        assertThat(Desk.body(desk.look(desk.liaison, "/enterprises/" + one))).doesNotContain("/recommendations/new");
        String single = Desk.body(desk.look(
                desk.leader, "/recommendations/new?difficulty=" + other + "&difficulty=" + foreign + "&difficulty=x"));
        assertThat(single)
                .contains("：资金。</textarea>")
                .doesNotContain("别处的困难")
                .doesNotContain("value=\"county\" selected");
    }

    private UUID difficult(Records records, UUID township, String difficulties, String note) {
        UUID enterprise = records.enterprise(township, true, false, 100);
        records.resumption(enterprise, township, ReportingDay.of(2020, 2, 18), "RESUMED", 100, 60);
        jdbc.sql(
                        "update resumption_record set difficulties = string_to_array(?, ','), note = ? where enterprise_id = ?")
                .params(difficulties, note, enterprise)
                .update();
        return enterprise;
    }

    @Test
    void draftsAreTheLeadersAndIssuedPapersTheirReaders() throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "看得到的督办"));
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        List<Actor> readers = List.of(desk.inspector, desk.liaison, municipal);
        for (Actor reader : readers) {
            assertUnseen(reader, id);
        }
        desk.look(desk.leader, "/orders?state=DRAFT").andExpect(content().string(containsString("看得到的督办")));
        orders.issue(desk.leader, id, 0);
        for (Actor reader : readers) {
            desk.look(reader, "/orders/" + id).andExpect(status().isOk());
            desk.look(reader, "/orders?state=ALL").andExpect(content().string(containsString("看得到的督办")));
        }
        var elsewhere = fixtures.team();
        for (Actor foreign : List.of(
                fixtures.liaison(fixtures.township(desk.team)),
                fixtures.leader(elsewhere),
                fixtures.inspector(elsewhere))) {
            assertUnseen(foreign, id);
        }
        desk.step(fixtures.liaison(fixtures.township(desk.team)), id, "receive", 1, Map.of())
                .andExpect(status().isNotFound());
    }

    private void assertUnseen(Actor reader, UUID id) throws Exception {
        for (String page : List.of("", "/print", ".docx")) {
            desk.look(reader, "/orders/" + id + page).andExpect(status().isNotFound());
        }
        desk.look(reader, "/orders?state=ALL")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("看得到的督办"))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            addressee, '',               请选择
            addressee, nowhere,          请选择
            title,     '',               请填写
            basis,     ' ',              请填写
            demand,    '',               请填写
            dueAt,     2020-02-19T08:59, 时限应在今后一年之内
            dueAt,     2022-02-19T08:59, 时限应在今后一年之内
            dueAt,     soon,             请填写日期和时间
            problems,  nothing,          已不在名单上
            """)
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost(String field, String typed, String message)
            throws Exception {
        Map<String, String> form = desk.form(Map.of("title", "别丢了这个", "copies", "某某局"));
        form.put(field, typed);
        desk.send(desk.leader, "/orders", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(allOf(containsString("id=\"" + field + "-error\""), containsString(message))))
                .andExpect(content().string(containsString("某某局")));
        desk.look(desk.leader, "/orders?state=ALL").andExpect(content().string(not(containsString("别丢了这个"))));
    }

    @Test
    void aRecommendationGoesOutFromProblemsOrDifficulties() throws Exception {
        Map<String, String> form = desk.form(Map.of("kind", "RECOMMENDATION", "addressee", "county"));
        desk.send(desk.leader, "/orders", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请勾选问题，或写明困难")));
        form.put("difficulties", "口罩采购难");
        UUID id = Desk.led(desk.send(desk.leader, "/orders", form));
        desk.look(desk.leader, "/orders/" + id)
                .andExpect(content().string(allOf(containsString("督查建议"), containsString("口罩采购难"))));
        desk.look(desk.leader, "/recommendations").andExpect(redirectedUrl("/orders?kind=RECOMMENDATION"));
        desk.look(desk.leader, "/orders?kind=RECOMMENDATION&township=county&state=ALL")
                .andExpect(content().string(containsString("/orders/" + id)));
        desk.look(desk.leader, "/orders?kind=ORDER&state=ALL")
                .andExpect(content().string(not(containsString("/orders/" + id))));
    }

    @Test
    void aProblemsPageLeadsToAFormWithItTicked() throws Exception {
        OpenedProblem problem = desk.problem(problems, transaction, desk.township, "入口无人值守。");
        OpenedProblem elsewhere = desk.problem(problems, transaction, fixtures.township(desk.team), "别处的问题");
        desk.look(desk.leader, "/problems/" + problem.id())
                .andExpect(content().string(containsString("/orders/new?problem=" + problem.id())));
        String form = Desk.body(desk.look(desk.leader, "/orders/new?problem=" + problem.id()));
        assertThat(form)
                .containsPattern("value=\"" + problem.id() + "\"[^>]*checked")
                .doesNotContainPattern("value=\"" + elsewhere.id() + "\"[^>]*checked")
                .containsPattern("value=\"" + desk.township + "\"[^>]*selected");
        desk.send(
                        desk.leader,
                        "/orders",
                        desk.form(Map.of("problems", elsewhere.id().toString())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(elsewhere.number() + "不属于主送的镇街")));
        UUID id = Desk.led(desk.send(
                desk.leader,
                "/orders",
                desk.form(Map.of("problems", problem.id().toString()))));
        desk.look(desk.leader, "/orders/" + id)
                .andExpect(content()
                        .string(allOf(containsString("/problems/" + problem.id()), containsString("引用的1项问题"))));
        desk.look(desk.leader, "/orders/" + id + "/print")
                .andExpect(content()
                        .string(allOf(
                                containsString("草稿"),
                                not(containsString("〔2020〕")),
                                containsString("1." + problem.number() + "：入口无人值守。"))));
    }

    @Test
    void whoEditsSecondSeesTheOthersWordsBelowHisOwn() throws Exception {
        UUID id = Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of())));
        Actor deputy = fixtures.leader(desk.team);
        desk.send(deputy, "/orders/" + id, desk.form(Map.of("version", "0", "demand", "副组长的要求")))
                .andExpect(redirectedUrl("/orders/" + id));
        desk.send(desk.leader, "/orders/" + id, desk.form(Map.of("version", "0", "demand", "组长的要求")))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString(">组长的要求</textarea>"),
                                containsString("现存：副组长的要求"),
                                containsString("name=\"version\" value=\"1\""))));
        orders.issue(deputy, id, 1);
        desk.send(desk.leader, "/orders/" + id, desk.form(Map.of("version", "1", "demand", "太晚的要求")))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("已经签发，不能再修改"), containsString(">太晚的要求</textarea>"))));
        desk.look(desk.leader, "/orders/" + id + "/edit").andExpect(redirectedUrl("/orders/" + id));
    }

    @Test
    void aDraftWhoseDeadlineHasComeSaysSo() throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "过时"));
        clock.set(Desk.TOMORROW);
        desk.step(desk.leader, id, "issue", 0, Map.of())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请先修改草稿中的时限")));
    }

    @Test
    void aPageEndsAfterThirtyRowsAndTheNextGoesOn() throws Exception {
        for (int each = 1; each <= 31; each++) {
            Desk.draft(orders, desk.leader, desk.order(desk.township, "第" + each + "件"));
        }
        String first = Desk.body(desk.look(desk.leader, "/orders?state=DRAFT&township=" + desk.township));
        assertThat(titles(first)).hasSize(30).contains("第31件").doesNotContain("第1件");
        String next = first.replaceAll("(?s).*href=\"(/orders[^\"]*after=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(titles(Desk.body(desk.look(desk.leader, next)))).containsExactly("第1件");
    }

    private static List<String> titles(String page) {
        return Pattern.compile(">(第\\d+件)<")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=BAD", "kind=x", "township=1", "after=2", "team=x"})
    void aFilterThatCannotBeReadIsSaidAndShowsNothing(String query) throws Exception {
        Desk.draft(orders, desk.leader, desk.order(desk.township, "不该出现"));
        desk.look(desk.leader, "/orders?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(allOf(containsString("看不懂"), not(containsString("不该出现")))));
        desk.look(desk.leader, "/orders.xlsx?" + query).andExpect(status().isBadRequest());
    }

    @Test
    void anEmptyListSaysSoInBothLanguages() throws Exception {
        desk.look(desk.leader, "/orders").andExpect(content().string(containsString("没有符合条件的督办单或建议")));
        desk.lookInEnglish(desk.leader, "/orders")
                .andExpect(content().string(containsString("No order or recommendation matches.")));
    }

    @Test
    void thePagesSpeakEnglishAndThePaperStaysChinese() throws Exception {
        UUID id = Desk.led(desk.send(desk.leader, "/orders", desk.form(Map.of())));
        desk.lookInEnglish(desk.leader, "/orders/" + id)
                .andExpect(
                        content().string(allOf(containsString("Issuing gives the number"), containsString("Draft"))));
        desk.lookInEnglish(desk.leader, "/orders/" + id + "/edit")
                .andExpect(content().string(containsString("Edit the order")));
        desk.lookInEnglish(desk.leader, "/orders/" + id + "/print")
                .andExpect(content().string(allOf(containsString("Print version"), containsString("一、办理要求"))));
    }

    @Test
    void theFileHasTheRowsOfTheList() throws Exception {
        UUID id = Desk.draft(orders, desk.leader, desk.order(desk.township, "=1+1"));
        Desk.draft(orders, desk.leader, desk.order(desk.township, "草稿一件"));
        orders.issue(desk.leader, id, 0);
        clock.set(Desk.TOMORROW.plusSeconds(60));
        byte[] file = desk.look(desk.leader, "/orders.xlsx?overdue=true")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).startsWith("督").endsWith("办〔2020〕1号");
            assertThat(rows.get(1).getCellText(4)).isEqualTo("=1+1");
            assertThat(rows.get(0).getCellText(19)).isEqualTo("下一步");
            assertThat(rows.get(1).getCellText(19)).isEqualTo("应催办");
        }
    }
}
