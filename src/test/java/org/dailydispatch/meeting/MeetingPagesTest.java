package org.dailydispatch.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dailydispatch.meeting.Meetings.decision;
import static org.dailydispatch.meeting.Meetings.fields;
import static org.dailydispatch.meeting.Meetings.with;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Preparing, reading and listing meetings. */
@DatabaseTest
class MeetingPagesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementCounter statements;

    @Autowired
    TestClock clock;

    Meetings meetings;
    TeamFixture team;
    UUID township;
    Actor leader;
    Actor inspector;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @BeforeEach
    void aTeam() {
        meetings = new Meetings(mvc, jdbc);
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        inspector = fixtures.inspector(team);
    }

    @Test
    void theAgendaIsDraftedFromTheDaysProblemsThoseOverdueAndDifficulties() throws Exception {
        Records records = new Records(jdbc, team, inspector);
        records.problem(township, TODAY, Records.at(TODAY.next(), "18:00"), null);
        records.problem(township, TODAY.plus(-3), Records.at(TODAY.plus(-1), "18:00"), null);
        records.problem(township, TODAY.plus(-3), Records.at(TODAY.plus(-1), "18:00"), TODAY.plus(-1));

        String page = meetings.page(leader, "/meetings/new?kind=CONSULTATION");
        assertThat(page)
                .as("a problem found at 10:00 is not known at 09:00")
                .doesNotContain("新发现问题1项")
                .contains("研究逾期未销号问题1项", "夜间无人值守", "研究部署下一步工作");
        assertThat(meetings.page(leader, "/meetings/new"))
                .as("the first meeting is the kick-off")
                .contains("新建督导见面会", "传达上级会议精神");
    }

    @Test
    void theAgendaNamesWhatWasFoundTodayAndWhatEnterprisesFindDifficult() throws Exception {
        clock.set(Records.at(TODAY, "11:00"));
        Records records = new Records(jdbc, team, inspector);
        records.problem(township, TODAY, Records.at(TODAY.next(), "18:00"), null);
        difficult(records, TODAY.previous(), "LABOUR,LOGISTICS");
        difficult(records, TODAY, "LABOUR");
        difficult(records, TODAY.next(), "FUNDS");

        assertThat(meetings.page(leader, "/meetings/new?kind=CONSULTATION"))
                .contains("通报2月19日新发现问题1项", "夜间无人值守", "协调企业反映的困难：用工（2家）、物流（1家）")
                .doesNotContain("研究逾期未销号问题", "资金");
    }

    private void difficult(Records records, ReportingDay day, String difficulties) {
        UUID enterprise = records.enterprise(township, true, false, 100);
        records.resumption(enterprise, township, day, "RESUMED", 100, 60);
        jdbc.sql("update resumption_record set difficulties = string_to_array(?, ',') where enterprise_id = ?")
                .params(difficulties, enterprise)
                .update();
    }

    @Test
    void linesAreProposedBelowWhatIsTypedAndOnlyOnce() throws Exception {
        Map<String, String> typed = with(fields(Ids.next()), "agenda", "我的议程\n研究部署下一步工作", "then", "agenda");
        String page = body(meetings.send(leader, "/meetings", typed).andExpect(status().isOk()));
        assertThat(page).contains("我的议程\n研究部署下一步工作").contains("县政府三楼会议室");
        assertThat(page.split("研究部署下一步工作", -1)).hasSize(2);
    }

    @Test
    void aRowIsAddedWithoutAScriptAndNothingTypedIsLost() throws Exception {
        Map<String, String> typed = with(fields(Ids.next()), "then", "row", "decisions[0].text", "增派值守");
        String page = body(meetings.send(leader, "/meetings", typed).andExpect(status().isOk()));
        assertThat(page).contains("增派值守", "decisions[1].text", "通报了当日情况。");
        assertThat(jdbc.sql("select count(*) from meeting where team_id = ?")
                        .param(team.team())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "place,'',请填写",
        "day,gestern,请填写日期",
        "time,spät,请填写时间",
        "kind,FEAST,请选择",
        "people,王某,看不出单位和姓名",
        "decisions[0].person,王某,请写明内容",
        "decisions[0].township,00000000-0000-0000-0000-000000000001,请选择",
        "decisions[0].problems,DC-无,没有找到编号"
    })
    void whatCannotBeReadIsSaidBesideItsFieldAndKept(String field, String typed, String complaint) throws Exception {
        String page = body(meetings.send(leader, "/meetings", with(fields(Ids.next()), field, typed))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page).contains(complaint, "通报了当日情况。");
        if (!field.equals("kind") && !field.endsWith("township")) {
            assertThat(page).contains(typed);
        }
    }

    @Test
    void whatIsTypedIsShownAsText() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", with(fields(id), "notes", "<script>alert(1)</script>龘𠮷😀"))
                .andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/" + id))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;龘𠮷😀")
                .doesNotContain("<script>alert");
    }

    @Test
    void aMeetingSentTwiceIsOneAndAnotherTextUnderItsIdIsNotLost() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", fields(id)).andExpect(status().is3xxRedirection());
        meetings.send(leader, "/meetings", fields(id)).andExpect(status().is3xxRedirection());
        String page = body(meetings.send(leader, "/meetings", with(fields(id), "place", "别处"))
                .andExpect(status().isConflict()));
        assertThat(page).contains("别处", "县政府三楼会议室");
        Actor stranger = fixtures.leader(fixtures.team());
        meetings.send(stranger, "/meetings", fields(id)).andExpect(status().isNotFound());
    }

    @Test
    void theSecondSeesWhatTheFirstDidAndKeepsHisText() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", fields(id));
        Actor deputy = fixtures.leader(team);
        Map<String, String> first = decision(fields(id), 0, "增派值守", township, "2020-02-20");
        meetings.send(deputy, "/meetings/" + id, with(first, "version", "0", "notes", "副组长记的。"))
                .andExpect(status().is3xxRedirection());

        String page = body(meetings.send(leader, "/meetings/" + id, with(fields(id), "version", "0", "notes", "组长记的。"))
                .andExpect(status().isConflict()));
        assertThat(page)
                .contains(deputy.displayName(), "副组长记的。", "组长记的。", "增派值守")
                .contains("name=\"version\" value=\"1\"");
        meetings.send(leader, "/meetings/" + id, with(fields(id), "version", "1", "notes", "组长记的。"))
                .andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/" + id)).contains("组长记的。").doesNotContain("副组长记的。");
    }

    @Test
    void theTeamReadsADraftTheCityOnlyWhatIsApprovedAndOthersNothing() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", fields(id));
        Actor city = fixtures.of(Role.MUNICIPAL);
        for (Actor reader : List.of(leader, inspector, fixtures.covertInspector(team))) {
            assertThat(meetings.page(reader, "/meetings/" + id)).contains("通报了当日情况。", "草稿");
            assertThat(meetings.page(reader, "/meetings")).contains(id.toString());
        }
        meetings.open(city, "/meetings/" + id).andExpect(status().isNotFound());
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());
        assertThat(meetings.page(city, "/meetings/" + id)).contains("通报了当日情况。");
        for (Actor stranger : List.of(fixtures.leader(fixtures.team()), fixtures.inspector(fixtures.team()))) {
            meetings.open(stranger, "/meetings/" + id).andExpect(status().isNotFound());
            assertThat(meetings.page(stranger, "/meetings")).doesNotContain(id.toString());
        }
        for (Actor outsider : List.of(
                fixtures.liaison(township),
                fixtures.department(),
                fixtures.of(Role.ADMINISTRATOR),
                fixtures.of(Role.AUDITOR))) {
            meetings.open(outsider, "/meetings/" + id).andExpect(status().isForbidden());
            meetings.open(outsider, "/meetings").andExpect(status().isForbidden());
        }
    }

    @Test
    void pagesFollowOneAnotherWithinTheFilter() throws Exception {
        List<String> kept = new ArrayList<>();
        for (int n = 0; n < 33; n++) {
            UUID id = Ids.next();
            meetings.send(leader, "/meetings", fields(id));
            kept.add(id.toString());
        }
        String first = meetings.page(leader, "/meetings?kind=CONSULTATION&state=DRAFT&from=2020-02-19&to=2020-02-19");
        Matcher more = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(more.find()).isTrue();
        String second = meetings.page(leader, more.group(1).replace("&amp;", "&"));
        List<String> shown = new ArrayList<>(ids(first));
        shown.addAll(ids(second));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(meetings.page(leader, "/meetings?kind=KICK_OFF")).contains("没有符合条件的会商");
        assertThat(meetings.page(leader, "/meetings?state=APPROVED")).contains("没有符合条件的会商");
        meetings.open(leader, "/meetings?from=gestern").andExpect(status().isBadRequest());
        meetings.open(leader, "/meetings?kind=FEAST").andExpect(status().isBadRequest());
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheMeetings() throws Exception {
        meetings.approved(leader, township, "事项", "2020-02-20");
        int one = statements.during(() -> meetings.page(leader, "/meetings")).size();
        for (int n = 0; n < 6; n++) {
            meetings.approved(leader, township, "事项" + n, "2020-02-20");
        }
        assertThat(statements.during(() -> meetings.page(leader, "/meetings"))).hasSize(one);
    }

    @Test
    void bothLanguagesHaveTheirPages() throws Exception {
        UUID id = meetings.approved(leader, township, "增派值守", "2020-02-20");
        for (String address : List.of(
                "/meetings",
                "/meetings/new",
                "/meetings/" + id,
                "/meetings/items",
                "/meetings/items/" + meetings.itemOf(id),
                "/meetings/" + id + "/print")) {
            String english =
                    body(mvc.perform(get(address).with(As.actor(leader)).cookie(new Cookie("DDLANGUAGE", "en"))));
            assertThat(english).as(address).contains("Consultations").doesNotContain("??");
        }
    }

    private static List<String> ids(String page) {
        return Pattern.compile("<a class=\"b num\" href=\"/meetings/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }
}
