package org.dailydispatch.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.DispatchArchive;
import org.dailydispatch.document.DispatchTemplate;
import org.dailydispatch.document.SectionKind;
import org.dailydispatch.document.StandardTemplate;
import org.dailydispatch.document.TemplatePart;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with the template. It holds for everybody, so each test is rolled back. */
@DatabaseTest
@Transactional
class TemplatePagesTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final String SECTION = "/admin/templates/copy/sections/general";

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Templates templates;

    @Autowired
    TemplateEditing editing;

    @Autowired
    DispatchArchive archive;

    @Autowired
    EntityManager entities;

    @Autowired
    TestClock clock;

    private Actor administrator;

    @BeforeEach
    void anAdministrator() {
        clock.reset();
        administrator = fixtures.of(Role.ADMINISTRATOR);
    }

    @Test
    void theVersionInForceIsWhatTheProgramSaysByItself() throws Exception {
        assertThat(templates.current().number()).isEqualTo(2);
        isTheStandard(templates.current().template());
        assertThat(page("/admin/templates")).containsPattern("(?s)第2版.*系统自带的写法.*第1版.*系统自带的写法");
        assertThat(page("/admin/templates/compare?from=1&to=2")).contains("<ins>已</ins>", "镇街园区明查：全部");
    }

    /** A version never changes: of sentences that are younger than it, it says nothing, and the program's own stand for them. */
    private static void isTheStandard(DispatchTemplate version) {
        Set<String> younger = new TreeSet<>();
        for (TemplatePart part : version.parts()) {
            TemplatePart own = StandardTemplate.TEMPLATE.part(part.section());
            assertThat(part.title()).isEqualTo(own.title());
            assertThat(part.shown()).isEqualTo(own.shown());
            assertThat(own.texts()).containsAllEntriesOf(part.texts());
            younger.addAll(own.texts().keySet());
            younger.removeAll(part.texts().keySet());
        }
        assertThat(younger)
                .containsExactlyInAnyOrder(
                        "BY_CATEGORY.NONE",
                        "BY_CATEGORY.SOME",
                        "BY_SEVERITY.NONE",
                        "BY_SEVERITY.SOME",
                        "BY_SOURCE.NONE",
                        "BY_SOURCE.SOME",
                        "BY_TOWNSHIP.NONE",
                        "BY_TOWNSHIP.SOME",
                        "VILLAGES.NONE");
        assertThat(version.parts().stream().map(TemplatePart::section))
                .containsExactlyElementsOf(StandardTemplate.TEMPLATE.parts().stream()
                        .map(TemplatePart::section)
                        .toList());
    }

    @Test
    void whatIsWrongIsNamedBesideItsFieldAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse answer = post(SECTION, form("今日走访{明查镇街}个"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(
                        "没有叫“明查镇街”的数据",
                        "今日走访{明查镇街}个",
                        "id=\"texts-VISITED-SOME-error\"",
                        "href=\"#texts-VISITED-SOME\"");
        assertThat(editing.copy().state()).isEqualTo(-1);
    }

    @Test
    void aNumberInPlainWordsIsRefusedWithItsSection() throws Exception {
        MockHttpServletResponse answer = post(SECTION, form("今日检查30处村居"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("“总体情况”部分直接写了数字“30”", "今日检查30处村居", "id=\"texts-VISITED-SOME-error\"");
        assertThat(editing.copy().state()).isEqualTo(-1);
    }

    @Test
    void thePlaceholdersOfASentenceStandBesideIt() throws Exception {
        assertThat(page(SECTION)).contains("{未明查镇街园区}", "明查镇街园区").doesNotContain("{应复工规上企业}");
    }

    @Test
    void aSavedSectionWaitsUntilItIsPublishedAndThenNeverChanges() throws Exception {
        assertThat(post(SECTION, form("今日走访{明查镇街园区}镇街")).getStatus()).isEqualTo(302);
        assertThat(templates.current().number()).isEqualTo(2);
        assertThat(page("/admin/templates/copy/publish"))
                .contains("<ins>走访</ins>")
                .doesNotContain("还有1处要改");
        MockHttpServletResponse published = post(
                "/admin/templates/copy/publish",
                Map.of("state", String.valueOf(editing.copy().state()), "note", "口语些"));
        assertThat(published.getRedirectedUrl()).isEqualTo("/admin/templates/versions/3");
        assertThat(templates.current().number()).isEqualTo(3);
        isTheStandard(templates.of(2));
        assertThat(page("/admin/templates/versions/3")).contains("今日走访{明查镇街园区}镇街");
        assertThat(page("/admin/templates/compare?from=2&to=3")).contains("<ins>走访</ins>", "镇街园区明查：有一些");
        assertThat(page("/admin/templates")).contains("口语些", "第3版");
        assertThat(editing.copy().state()).isEqualTo(-1);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'TEMPLATE_PUBLISHED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsPublishedWhereNothingChanged() throws Exception {
        editing.move(SectionKind.GENERAL, false, administrator);
        editing.move(SectionKind.GENERAL, true, administrator);
        MockHttpServletResponse answer = post(
                "/admin/templates/copy/publish",
                Map.of("state", String.valueOf(editing.copy().state()), "note", "无"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("与现行版本相同");
    }

    @Test
    void whoeverWasOvertakenSeesBothTexts() throws Exception {
        Map<String, String> mine = form("我写的{明查镇街园区}");
        post(SECTION, form("先写的{明查镇街园区}"));
        MockHttpServletResponse answer = post(SECTION, mine);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("我写的{明查镇街园区}", "先写的{明查镇街园区}");
        assertThat(said()).startsWith("先写的");
        mine.put("mark", Mark.of(editing.copy().template().part(SectionKind.GENERAL)));
        assertThat(post(SECTION, mine).getStatus()).isEqualTo(302);
        assertThat(said()).startsWith("我写的");
    }

    @Test
    void anotherSectionSavedMeanwhileStays() throws Exception {
        Map<String, String> mine = form("我写的{明查镇街园区}");
        editing.move(SectionKind.AGREEMENTS, true, administrator);
        assertThat(post(SECTION, mine).getStatus()).isEqualTo(302);
        assertThat(editing.copy().template().parts().get(6).section()).isEqualTo(SectionKind.AGREEMENTS);
    }

    @Test
    void aLookThatWasOvertakenPublishesAndDiscardsNothing() throws Exception {
        post(SECTION, form("改过{明查镇街园区}"));
        String seen = String.valueOf(editing.copy().state());
        editing.move(SectionKind.AGREEMENTS, true, administrator);
        assertThat(post("/admin/templates/copy/publish", Map.of("state", seen, "note", "改"))
                        .getStatus())
                .isEqualTo(409);
        post("/admin/templates/copy/discard", Map.of("state", seen));
        assertThat(said()).startsWith("改过");
        post(
                "/admin/templates/copy/discard",
                Map.of("state", String.valueOf(editing.copy().state())));
        assertThat(editing.copy().state()).isEqualTo(-1);
    }

    @Test
    void aPublishedDayIsTriedInTheWordsOfTheCopyAndStaysAsItIs() throws Exception {
        Fixtures.TeamFixture team = fixtures.team();
        fixtures.township(team);
        fixtures.township(team);
        archive.publish(fixtures.leader(team), DAY, TestClock.START, TestClock.START, "建议。", "安排。");
        String before = kept(team);
        Map<String, String> form = form("{明查镇街园区}");
        form.put("texts[VISITED.ZERO]", "试写一句：{未明查镇街园区}没有到");
        assertThat(post(SECTION, form).getStatus()).isEqualTo(302);
        String tried = page("/admin/templates/copy/preview?team=" + team.team() + "&day=" + DAY);
        assertThat(tried.replaceAll("<[^>]*>", "")).contains("试写一句：2个没有到");
        assertThat(kept(team)).isEqualTo(before).doesNotContain("试写一句");
    }

    private String kept(Fixtures.TeamFixture team) {
        entities.flush();
        return jdbc.sql("select content::text from dispatch where team_id = ?")
                .param(team.team())
                .query(String.class)
                .single();
    }

    /** An administrator sees no inspection, and no problem, before it has been read through for persons and published. */
    @Test
    void aDayThatIsNotPublishedIsNotShown() throws Exception {
        Fixtures.TeamFixture team = fixtures.team();
        UUID township = fixtures.township(team);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        records.problem(township, DAY.previous(), TestClock.START, null);
        String address = "/admin/templates/copy/preview?team=" + team.team();
        for (String day : List.of("", "&day=" + DAY, "&day=2019-12-31", "&day=2020-02-20")) {
            assertThat(page(address + day)).as(day).contains("还没有已发布的日调度").doesNotContain("总体情况");
        }
        archive.publish(fixtures.leader(team), DAY.previous(), TestClock.START, TestClock.START, "建议。", "安排。");
        entities.flush();
        assertThat(page(address)).contains("value=\"2020-02-18\"", "总体情况", "主送：市督导工作专班", "抄送：");
        assertThat(page(address + "&day=" + DAY)).contains("最近的一期是2月18日").doesNotContain("总体情况");
        assertThat(page(address + "&day=yesterday")).contains("yesterday", "day-error");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'TEMPLATE_PREVIEWED' and object_id = ?")
                        .param(team.team().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A preview is what the page of the day would be, with its table of main problems. */
    @Test
    void thePreviewHasTheTableOfMainProblems() throws Exception {
        Fixtures.TeamFixture team = fixtures.team();
        UUID township = fixtures.township(team);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        UUID problem = records.problem(township, DAY.plus(-3), Records.at(DAY.plus(-2), "18:00"), null);
        archive.publish(fixtures.leader(team), DAY, TestClock.START, TestClock.START, "建议。", "安排。");
        entities.flush();
        String number = jdbc.sql("select number from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
        String page = page("/admin/templates/copy/preview?team=" + team.team());
        assertThat(page).contains("class=\"tblx\"", number, "逾期").doesNotContain("??");
    }

    /** What came after the published dispatch had been assembled was read through by nobody. */
    @Test
    void aPublishedDayIsTriedOnWhatItsDispatchWasWrittenFrom() throws Exception {
        Fixtures.TeamFixture team = fixtures.team();
        UUID township = fixtures.township(team);
        UUID village = fixtures.village(team, township);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        records.open(township, village, DAY.previous(), "09:00", 0);
        archive.publish(fixtures.leader(team), DAY.previous(), TestClock.START, TestClock.START, "建议。", "安排。");
        entities.flush();
        String address = "/admin/templates/copy/preview?team=" + team.team();
        String before = page(address);
        UUID late = records.open(township, fixtures.village(team, township), DAY.previous(), "10:00", 0);
        jdbc.sql("update inspection set filed_at = ? where id = ?")
                .params(Timestamp.from(TestClock.START.plusSeconds(1)), late)
                .update();
        assertThat(before).contains("检查村居");
        assertThat(page(address)).isEqualTo(before);
    }

    @Test
    void addresseeAndCopiesAreSetLikeASectionAndStandInTheNextDispatch() throws Exception {
        String address = "/admin/templates/copy/recipients";
        assertThat(page(address)).contains("市督导工作专班", "{所在县市区}");
        MockHttpServletResponse wrong = post(address, recipients("", "{县名}"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("请写明机关或单位", "没有“县名”", "href=\"#copies\"");
        Map<String, String> mine = recipients("市指挥部办公室", "{所在县市区}、市卫健局");
        assertThat(post(address, mine).getStatus()).isEqualTo(302);
        MockHttpServletResponse overtaken = post(address, mine);
        assertThat(overtaken.getStatus()).isEqualTo(409);
        assertThat(page("/admin/templates/copy/publish"))
                .contains("<del>", "市卫健局")
                .doesNotContain("没有变化");
        post(
                "/admin/templates/copy/publish",
                Map.of("state", String.valueOf(editing.copy().state()), "note", "换主送"));
        assertThat(page("/admin/templates/versions/3")).contains("市指挥部办公室", "{所在县市区}、市卫健局");
        assertThat(page("/admin/templates/versions/2")).contains("市督导工作专班");
        assertThat(page("/admin/templates/compare?from=2&to=3"))
                .contains("市卫健局")
                .doesNotContain("没有变化");
        Fixtures.TeamFixture team = fixtures.team();
        fixtures.township(team);
        archive.publish(fixtures.leader(team), DAY, TestClock.START, TestClock.START, "建议。", "安排。");
        assertThat(kept(team)).contains("市指挥部办公室", "、市卫健局").doesNotContain("市督导工作专班", "所在县市区");
    }

    private Map<String, String> recipients(String addressee, String copies) {
        return Map.of(
                "addressee",
                addressee,
                "copies",
                copies,
                "mark",
                Mark.of(editing.copy().template().recipients()));
    }

    private String said() {
        return String.valueOf(
                editing.copy().template().part(SectionKind.GENERAL).texts().get("VISITED.SOME"));
    }

    /** The section as it stands, with this in one case. */
    private Map<String, String> form(String text) {
        TemplatePart part = editing.copy().template().part(SectionKind.GENERAL);
        Map<String, String> form = new HashMap<>();
        part.texts().forEach((key, each) -> form.put("texts[" + key + "]", each));
        form.put("texts[VISITED.SOME]", text);
        form.put("title", part.title());
        form.put("shown", "true");
        form.put("mark", Mark.of(part));
        return form;
    }

    private MockHttpServletResponse post(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address);
        fields.forEach(request::param);
        return mvc.perform(request.with(csrf()).with(As.actor(administrator)))
                .andReturn()
                .getResponse();
    }

    private String page(String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(administrator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
