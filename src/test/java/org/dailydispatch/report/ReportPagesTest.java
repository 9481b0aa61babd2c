package org.dailydispatch.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The townships' daily reports, as the browser sees them. */
@DatabaseTest
class ReportPagesTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);
    private static final Map<String, String> COMPLETE = Map.of(
            "items[LEDGER]", "PASS",
            "items[ISOLATION]", "PASS",
            "items[NOTICES]", "NOT_APPLICABLE",
            "items[VISITS]", "PASS",
            "ledgerPersons", "１２０",
            "isolationDue", "8",
            "isolated", "7",
            "noticesSigned", "120",
            "visits", "30",
            "venuesChecked", "0");

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    ReportFigures figures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    Actor liaison = someone();
    Actor inspector = someone();
    Actor leader = someone();

    @BeforeEach
    void aTeamWithATownship() {
        team = fixtures.team();
        township = fixtures.township(team);
        liaison = fixtures.liaison(township);
        inspector = fixtures.inspector(team);
        leader = fixtures.leader(team);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            17:59:59, file, FILED
            18:00:00, file, FILED
            18:00:01, file, LATE
            17:59:59, zero, ZERO
            18:00:00, zero, ZERO
            18:00:01, zero, LATE
            23:59:59, file, LATE
            18:00:01, draft, DRAFT
            """)
    void theCutOffDividesOnTimeFromLate(String time, String how, ReportStatus expected) throws Exception {
        clock.set(at("2020-02-19T" + time));
        send(liaison, how, how.equals("zero") ? Map.of("confirmed", "true") : COMPLETE)
                .andExpect(status().is3xxRedirection());
        assertThat(statusNow()).isEqualTo(expected);
    }

    @Test
    void aTownshipThatSaidNothingIsMissing() throws Exception {
        assertThat(statusNow()).isEqualTo(ReportStatus.MISSING);
        mvc.perform(get("/township-reports").with(As.actor(leader)))
                .andExpect(content().string(allOf(containsString("还差1个"), containsString("未报"))));
    }

    @Test
    void whatWasOnTimeStaysOnTimeWhenCorrectedLater() throws Exception {
        send(liaison, "file", COMPLETE);
        clock.set(at("2020-02-19T20:00:00"));
        send(liaison, "file", with(0, "visits", "31")).andExpect(status().is3xxRedirection());
        assertThat(statusNow()).isEqualTo(ReportStatus.FILED);
        assertThat(jdbc.sql(
                                "select revision || ' ' || visits || ' ' || ledger_persons from township_report where township_id = ?")
                        .param(township)
                        .query(String.class)
                        .single())
                .isEqualTo("2 31 120");
    }

    @Test
    void afterMidnightTheDayIsClosedAndTheTextIsKept() throws Exception {
        clock.set(at("2020-02-20T00:00:00"));
        send(liaison, "file", with(-1, "situation", "昨夜写的"))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("已过24:00"), containsString("昨夜写的"))));
        assertThat(statusNow()).isEqualTo(ReportStatus.MISSING);
    }

    @Test
    void aDayToComeIsRefused() throws Exception {
        mvc.perform(get("/township-reports/2020-02-20/{t}", township).with(As.actor(liaison)))
                .andExpect(status().isConflict());
        mvc.perform(get("/township-reports?day=2020-02-20").with(As.actor(leader)))
                .andExpect(status().isConflict());
        mvc.perform(get("/township-reports/2020-02-30/{t}", township).with(As.actor(liaison)))
                .andExpect(status().isNotFound());
    }

    @Test
    void everyErrorIsShownAndEverythingTypedStays() throws Exception {
        Map<String, String> fields = with(-1, "visits", "1e9");
        fields.put("isolated", "9");
        fields.put("situation", "<b>写了=1+1龘𠮷</b>");
        fields.remove("items[VISITS]");
        send(liaison, "file", fields)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("多于应隔离8人"),
                                containsString("请填写不超过7位的整数"),
                                containsString("请选择一项"),
                                containsString("value=\"1e9\""),
                                containsString("&lt;b&gt;写了=1+1龘𠮷&lt;/b&gt;"))));
        assertThat(statusNow()).isEqualTo(ReportStatus.MISSING);
    }

    @Test
    void whoComesSecondSeesBothTexts() throws Exception {
        send(inspector, "draft", with(-1, "situation", "督导员写的"));
        send(liaison, "file", with(-1, "situation", "联络员写的"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("督导员写的"),
                                containsString("联络员写的"),
                                containsString(inspector.displayName()),
                                containsString("name=\"version\" value=\"0\""))));
        send(liaison, "file", with(0, "situation", "联络员写的")).andExpect(status().is3xxRedirection());
        assertThat(statusNow()).isEqualTo(ReportStatus.FILED);
    }

    @Test
    void aReportSentTwiceIsOneReport() throws Exception {
        send(liaison, "file", COMPLETE).andExpect(status().is3xxRedirection());
        send(liaison, "file", COMPLETE).andExpect(status().is3xxRedirection());
        assertThat(jdbc.sql("select revision from township_report where township_id = ?")
                        .param(township)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsFiledDoesNotBecomeADraft() throws Exception {
        send(liaison, "file", COMPLETE);
        send(liaison, "draft", with(0, "visits", "1")).andExpect(status().isConflict());
        assertThat(statusNow()).isEqualTo(ReportStatus.FILED);
    }

    @Test
    void anInspectorDoesNotChangeWhatAnotherWrote() throws Exception {
        send(liaison, "file", COMPLETE);
        send(inspector, "file", with(0, "visits", "1")).andExpect(status().isConflict());
        page(inspector).andExpect(content().string(not(containsString("name=\"version\""))));
    }

    @Test
    void eachReaderSeesWhatIsHis() throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        send(liaison, "draft", COMPLETE);
        page(municipal).andExpect(status().isNotFound());
        send(liaison, "file", with(0, "visits", "30"));
        for (Actor reader : List.of(liaison, inspector, leader, municipal)) {
            page(reader).andExpect(status().isOk());
            mvc.perform(get("/township-reports").with(As.actor(reader))).andExpect(status().isOk());
        }
        TeamFixture elsewhere = fixtures.team();
        for (Actor foreign : List.of(
                fixtures.inspector(elsewhere), fixtures.leader(elsewhere), fixtures.liaison(fixtures.township(team)))) {
            page(foreign).andExpect(status().isNotFound());
        }
        send(fixtures.liaison(fixtures.township(team)), "file", COMPLETE).andExpect(status().isNotFound());
        send(leader, "file", COMPLETE).andExpect(status().isForbidden());
        send(municipal, "zero", Map.of()).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COVERT_INSPECTOR", "ADMINISTRATOR", "AUDITOR"})
    void otherRolesHaveNoReports(Role role) throws Exception {
        Actor actor = role == Role.COVERT_INSPECTOR ? fixtures.covertInspector(team) : fixtures.of(role);
        page(actor).andExpect(status().isForbidden());
        mvc.perform(get("/township-reports").with(As.actor(actor))).andExpect(status().isForbidden());
        mvc.perform(get("/township-reports.xlsx").with(As.actor(actor))).andExpect(status().isForbidden());
    }

    @Test
    void whatInspectorsFoundStandsBesideWhatIsClaimed() throws Exception {
        UUID village = fixtures.village(team, township);
        inspected(village, "08:00", 90, 80, 5);
        inspected(village, "10:00", 100, 98, 2);
        Map<String, String> fields = with(-1, "villages", village.toString());
        send(liaison, "file", fields).andExpect(status().is3xxRedirection());
        page(leader)
                .andExpect(content()
                        .string(allOf(
                                containsString(">120<"),
                                containsString(">100<"),
                                containsString(">98<"),
                                not(containsString(">190<")))));
        byte[] file = mvc.perform(get("/township-reports.xlsx?day=2020-02-19").with(As.actor(leader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(8)).isEqualTo("100");
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(9)).isEqualTo("20");
        }
    }

    @Test
    void anEarlierProblemIsAnsweredOrTheReportIsRefused() throws Exception {
        UUID problem = problem("2020-02-18");
        problem("2020-02-19");
        send(liaison, "zero", Map.of("confirmed", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请逐项答复")));
        send(liaison, "zero", Map.of("confirmed", "true", "earlier[" + problem + "]", "false"))
                .andExpect(status().is3xxRedirection());
        assertThat(statusNow()).isEqualTo(ReportStatus.ZERO);
        page(leader).andExpect(content().string(containsString("未整改")));
    }

    private void inspected(UUID village, String time, int ledger, int checked, int missing) {
        jdbc.sql("""
                        insert into inspection (id, team_id, township_id, site_id, day, mode, checklist_version_id,
                            author_id, receipt, started_at, filed_at, content_sha256, answers, passed, failed,
                            not_applicable, revised_at, released_at, version)
                        select :id, :team, :township, :village, date '2020-02-19', 'OPEN', v.id, :author, :receipt,
                            :at, :at, repeat('0', 64), cast(:answers as jsonb), 1, 0, 0, :at, :at, 0
                        from checklist_version v limit 1""")
                .param("id", Ids.next())
                .param("team", team.team())
                .param("township", township)
                .param("village", village)
                .param("author", inspector.id())
                .param("receipt", "D-" + time)
                .param("at", java.sql.Timestamp.from(at("2020-02-19T" + time + ":00")))
                .param(
                        "answers",
                        "[{\"item\":\"a\",\"verdict\":\"PASS\",\"measures\":{\"ledger\":%d,\"checked\":%d,\"missing\":%d}}]"
                                .formatted(ledger, checked, missing))
                .update();
    }

    private UUID problem(String day) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into problem (id, number, team_id, township_id, source, category, description, severity,
                            found_on, found_at, found_by, due_at, responsible_unit, state, version)
                        values (:id, :number, :team, :township, 'OPEN', 'OTHER', '未封闭', 'GENERAL', cast(:day as date),
                            now(), :finder, now(), '镇政府', 'PENDING_ASSIGNMENT', 0)""")
                .param("id", id)
                .param("number", "DC-" + day)
                .param("team", team.team())
                .param("township", township)
                .param("day", day)
                .param("finder", inspector.id())
                .update();
        return id;
    }

    private static Map<String, String> with(int version, String name, String value) {
        Map<String, String> fields = new HashMap<>(COMPLETE);
        fields.put("version", Integer.toString(version));
        fields.put(name, value);
        return fields;
    }

    private ResultActions send(Actor actor, String how, Map<String, String> fields) throws Exception {
        String address = "/township-reports/2020-02-19/" + township + (how.equals("file") ? "" : "/" + how);
        MockHttpServletRequestBuilder request =
                post(address).with(As.actor(actor)).with(csrf());
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private ResultActions page(Actor actor) throws Exception {
        return mvc.perform(get("/township-reports/2020-02-19/{t}", township).with(As.actor(actor)));
    }

    private ReportStatus statusNow() {
        ReportStatus status =
                figures.statusesOn(team.team(), DAY, List.of(township)).get(township);
        return status == null ? ReportStatus.MISSING : status;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static Actor someone() {
        return new Actor(Ids.next(), "x", "x", Role.LEADER, Ids.next(), null, null);
    }
}
