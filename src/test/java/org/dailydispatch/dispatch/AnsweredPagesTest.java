package org.dailydispatch.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.TownshipCount;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.RowSource;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.TestClock;
import org.dailydispatch.testing.Unlocked;
import org.dailydispatch.testing.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a reader and a signer see of a dispatch that is answered for. */
@DatabaseTest
class AnsweredPagesTest {

    private static final ReportingDay DAY = DayRecords.DAY;
    private static final String PAGE = "/dispatches/" + DAY;
    private static final String PHONE = "13800138000";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DispatchService service;

    @Autowired
    private DispatchSigning signing;

    @Autowired
    private FalseAlarms alarms;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private DayRecords records;
    private Actor leader;

    @BeforeEach
    void aDay() {
        records = new DayRecords(fixtures, jdbc).ordinary();
        leader = records.leader;
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    private Dispatch latest() {
        return dispatches.latest(leader, DAY, null).orElseThrow();
    }

    private void draft(String recommendations) {
        service.assemble(leader, DAY);
        service.edit(leader, DAY, new OwnSections(latest().revision(), recommendations, "复查。", records.remarks()));
    }

    private void sign() {
        signing.sign(leader, DAY, latest().revision(), "a password of a test");
    }

    private String page(String address, Actor actor) throws Exception {
        return body(mvc.perform(get(address).with(As.actor(actor))).andExpect(status().isOk()));
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

    private Map<String, String> signature() {
        return Map.of(
                "revision",
                String.valueOf(latest().revision()),
                "figuresChecked",
                "true",
                "nobodyNamed",
                "true",
                "password",
                "a password of a test");
    }

    @Test
    void anIdentityIsMarkedBesideItsSectionAndClearedWithAReason() throws Exception {
        draft("批次号" + PHONE);
        String key = alarms.obstacles(latest()).identities().get(0).key();
        assertThat(page(PAGE, leader))
                .contains("<mark lang=\"zh-CN\">" + PHONE + "</mark>", "#i-" + key, "id=\"i-" + key + "\"");
        assertThat(body(send(PAGE + "/sign", leader, signature()).andExpect(status().isUnprocessableContent())))
                .contains("正文有1处可能识别个人的信息");
        String revision = String.valueOf(latest().revision());
        assertThat(body(send(
                                PAGE + "/identities",
                                leader,
                                Map.of("revision", revision, "key", key, "reasons[" + key + "]", " "))
                        .andExpect(status().isUnprocessableContent())))
                .contains("请写明为什么不是个人信息", "reason-" + key + "-error");
        send(PAGE + "/identities", leader, Map.of("revision", revision, "key", key, "reasons[" + key + "]", "口罩批次号"))
                .andExpect(redirectedUrl(PAGE + "#identities"));
        assertThat(page(PAGE, leader)).contains("口罩批次号").doesNotContain("id=\"i-" + key + "\"");
        send(PAGE + "/sign", leader, signature()).andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE, leader)).doesNotContain("口罩批次号");
    }

    @Test
    void remarksAreTypedByTownshipAndPrinted() throws Exception {
        service.assemble(leader, DAY);
        UUID missing = records.townships[2];
        assertThat(page(PAGE, leader)).contains("name=\"remarks[" + missing + "]\"", "要写说明");
        Map<String, String> typed = Map.of(
                "revision",
                String.valueOf(latest().revision()),
                "recommendations",
                "建议。",
                "tomorrow",
                "安排。",
                "remarks[" + missing + "]",
                "大雪封路<b>");
        send(PAGE + "/text", leader, typed).andExpect(status().is3xxRedirection());
        assertThat(page(PAGE, leader)).contains("value=\"大雪封路&lt;b&gt;\"").doesNotContain("要写说明");
        assertThat(page(PAGE + "/print", leader)).contains("未报日报说明：大雪封路&lt;b&gt;");
        sign();
        signing.publish(leader, DAY, 1);
        assertThat(page(PAGE, fixtures.liaison(missing))).contains("大雪封路");
        assertThat(page(PAGE, fixtures.liaison(records.townships[0]))).doesNotContain("大雪封路");
    }

    @Test
    void changesSinceAssemblyLeadToTheirRecords() throws Exception {
        draft("建议。");
        UUID visit = records.open(records.villages[2], records.townships[2], 0);
        UUID problem = records.problem(records.townships[0], DAY, "2020-02-20T04:00:00Z", "后来补报");
        assertThat(page(PAGE, leader)).contains("href=\"/inspections/" + visit + "\"", "href=\"/problems/" + problem);
    }

    @Test
    void theRowsOfASignedFigureStayAsTheyWereAndLeadToWhatChangedSince() throws Exception {
        draft("建议。");
        sign();
        String address = PAGE + "/figures/checkpoints-checked?version=1";
        assertThat(page(address, leader)).contains("不合格2项", "第1次修订").doesNotContain("此后更正");
        clock.advance(Duration.ofMinutes(5));
        UUID corrected = jdbc.sql("""
                        update inspection set revision = 2, failed = 0, revised_at = ?
                        where team_id = ? and failed = 2 returning id""")
                .params(java.sql.Timestamp.from(TestClock.START.plusSeconds(300)), records.team.team())
                .query(UUID.class)
                .single();
        assertThat(page(address, leader))
                .contains("不合格2项", "第1次修订", "此后更正为第2稿", "/inspections/" + corrected + "/revisions?from=1&amp;to=2");
        assertThat(dispatches.version(leader, DAY, null, 1).intact()).isTrue();
    }

    /** What a problem, a report and a resumption record are by now is said beside what was signed, which stays. */
    @Test
    void rowsOfOtherRecordsStayAsSignedAndSayThatTheRecordMovedOn() throws Exception {
        draft("建议。");
        sign();
        List<String> figures = List.of("problems-open", "resumption-rate", "reports-filed");
        List<Figure> frozen = figures.stream().map(this::frozen).toList();
        for (String figure : figures) {
            assertThat(page(figureOf(figure), leader)).doesNotContain("签发后已变动");
        }
        UUID problem = moved(
                "problem",
                "description = '夜间有人值守了', state = 'CLOSED', closed_on = date '2020-02-20',"
                        + " closed_at = timestamptz '2020-02-20 09:00+08', closed_by = found_by",
                "description = '夜间无人值守'");
        moved("resumption_record", "on_post = 99", "on_post = 61");
        moved("township_report", "revision = revision + 3", "not late");
        assertThat(page(figureOf("problems-open"), leader))
                .contains("夜间无人值守", "签发后已变动", "签发时：第0次修订", "现在：第1次修订", "href=\"#r-" + problem, "/problems/" + problem)
                .doesNotContain("有人值守了");
        assertThat(page(figureOf("resumption-rate"), leader))
                .contains("在岗61人", "签发后已变动", "现在：第1次修订")
                .doesNotContain("在岗99人");
        assertThat(page(figureOf("reports-filed"), leader)).contains("签发后已变动", "/township-reports/" + DAY);
        assertThat(page(figureOf("problems-closed"), leader)).doesNotContain("签发后已变动");
        assertThat(figures.stream().map(this::frozen)).isEqualTo(frozen);
        assertThat(dispatches.version(leader, DAY, null, 1).intact()).isTrue();
    }

    private Figure frozen(String figure) {
        return dispatches.version(leader, DAY, null, 1).figure(figure).orElseThrow();
    }

    private static String figureOf(String figure) {
        return PAGE + "/figures/" + figure + "?version=1";
    }

    /** Changes one record of the team as the program would, with the next version. */
    private UUID moved(String table, String changes, String which) {
        return jdbc.sql("update " + table + " set version = version + 1, " + changes + " where team_id = ? and " + which
                        + " returning id")
                .param(records.team.team())
                .query(UUID.class)
                .single();
    }

    @Test
    void theVerificationPageComparesHashesAndNamesWhatDiffers() throws Exception {
        draft("建议。");
        sign();
        signing.publish(leader, DAY, 1);
        String hash = String.valueOf(latest().sha256());
        assertThat(page(PAGE, leader)).contains(PAGE + "/verify");
        String address = PAGE + "/verify?team=" + records.team.team();
        assertThat(page(address, fixtures.of(Role.AUDITOR)))
                .contains(hash, "核验一致")
                .doesNotContain("核验不一致");
        Unlocked.dispatches(
                jdbc,
                "update dispatch set tomorrow = '改了', content = jsonb_set(content::jsonb, '{sections,1,title}', '\"改了\"')"
                        + " where team_id = ?",
                records.team.team());
        assertThat(page(address, fixtures.of(Role.AUDITOR))).contains(hash, "核验不一致", "明日安排", "正文：卡点布控");
        mvc.perform(get(address).with(As.actor(fixtures.department()))).andExpect(status().isForbidden());
        mvc.perform(get(PAGE + "/verify").with(As.actor(new DayRecords(fixtures, jdbc).leader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theAdministratorAsksForTwoSignaturesAndTheLeadersSeeWhoIsWaitedFor() throws Exception {
        String team = "/admin/teams/" + records.team.team();
        Actor administrator = fixtures.of(Role.ADMINISTRATOR);
        assertThat(page(team + "/edit", administrator)).contains("name=\"secondSignature\"");
        Map<String, Object> stored = jdbc.sql("select number, version, name_zh, name_en from team where id = ?")
                .param(records.team.team())
                .query()
                .singleRow();
        send(
                        team,
                        administrator,
                        Map.of(
                                "number",
                                String.valueOf(stored.get("number")),
                                "version",
                                String.valueOf(stored.get("version")),
                                "nameZh",
                                String.valueOf(stored.get("name_zh")),
                                "nameEn",
                                String.valueOf(stored.get("name_en")),
                                "stationedFrom",
                                "2020-01-25",
                                "stationedTo",
                                "",
                                "cutOff",
                                "18:00",
                                "secondSignature",
                                "true"))
                .andExpect(redirectedUrl(team));
        draft("建议。");
        send(PAGE + "/sign", leader, signature()).andExpect(redirectedUrl(PAGE));
        assertThat(latest().draft()).isTrue();
        Actor deputy = fixtures.leader(records.team);
        assertThat(page(PAGE, leader)).contains("您已在");
        assertThat(page(PAGE, deputy)).contains(leader.displayName() + "已在", "等您签发");
        assertThat(body(send(PAGE + "/sign", leader, signature()).andExpect(status().isUnprocessableContent())))
                .contains("须由另一位组长签发");
        send(PAGE + "/sign", deputy, signature()).andExpect(redirectedUrl(PAGE));
        assertThat(page(PAGE, leader)).contains(leader.displayName(), "首签", deputy.displayName());
    }

    @Test
    void versionsAreComparedWordByWord() throws Exception {
        draft("各镇街核对台账。");
        sign();
        service.correct(leader, DAY, "改一处");
        service.edit(leader, DAY, new OwnSections(latest().revision(), "各镇街逐户核对台账。", "复查。"));
        assertThat(page(PAGE + "/diff?a=1&b=2", leader))
                .contains("<span>各镇街</span>", "<span>逐户</span></ins>", "<span>核对台账。</span>");
        jdbc.sql("""
                        update dispatch set photos = '[{"id": "01a22d46-b7ac-7cd0-8f0b-dd7fd4e2257e", "sha256":
                            "0123456789abcdef0123", "caption": "卡点值守"}]' where team_id = ? and version_number = 2""").param(records.team.team()).update();
        String difference = page(PAGE + "/diff?a=1&b=2", leader);
        assertThat(difference).contains("镇街园区一览", "附件：问题台账");
        assertThat(difference.substring(difference.indexOf("附件：照片"))).contains("卡点值守 SHA-256 0123456789ab");
    }

    /** What a file tells years later is as old as the document, however late somebody fetches it. */
    @Test
    void aFileOfASignedDispatchTellsWhenItsRecordsWereReadAndNotWhenItWasFetched() throws Exception {
        draft("建议。");
        sign();
        clock.advance(Duration.ofDays(400));
        for (String address : List.of(PAGE + ".xlsx", PAGE + "/figures/problems-open.xlsx")) {
            assertThat(Workbooks.lastSheet(file(address)))
                    .as(address)
                    .contains("数据截至\t2020-02-19 09:00:00", "SHA-256\t" + latest().sha256())
                    .doesNotContain("2021-");
        }
        assertThat(Workbooks.lastSheet(file("/dispatches.xlsx"))).contains("数据截至\t2021-03-25 09:00:00");
    }

    @Test
    void aFileOfRowsNamesTheRecordsOnWhichARowRestsWithTheirRevisions() throws Exception {
        draft("建议。");
        assertThat(Workbooks.sheet(file(PAGE + "/figures/townships-visited.xlsx"), 0))
                .startsWith("记录\t")
                .contains("\t所依据的记录\t", source(latest().figure("townships-visited").stream()));
        assertThat(Workbooks.sheet(file(PAGE + ".xlsx"), 3))
                .contains(
                        "\t所依据的记录\t",
                        source(latest().content().townships().stream()
                                .flatMap(line ->
                                        Stream.of(TownshipCount.values()).map(count -> count.key(line.id())))
                                .flatMap(key -> latest().figure(key).stream())));
    }

    private static String source(Stream<Figure> figures) {
        RowSource source = figures.flatMap(figure -> figure.rows().stream())
                .flatMap(row -> row.sources().stream())
                .findFirst()
                .orElseThrow();
        return source.label() + " " + source.id() + " 第" + source.revision() + "次修订";
    }

    private byte[] file(String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
