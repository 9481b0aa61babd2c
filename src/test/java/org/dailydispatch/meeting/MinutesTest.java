package org.dailydispatch.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dailydispatch.meeting.Meetings.decision;
import static org.dailydispatch.meeting.Meetings.fields;
import static org.dailydispatch.meeting.Meetings.with;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Minutes freeze, are corrected by numbered versions, and carry what is open to the next meeting. */
@DatabaseTest
class MinutesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    Meetings meetings;
    TeamFixture team;
    UUID township;
    Actor leader;
    Actor inspector;

    @BeforeEach
    void aTeam() {
        meetings = new Meetings(mvc, jdbc);
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        inspector = fixtures.inspector(team);
    }

    @Test
    void nothingIsAgreedBeforeTheApproval() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", decision(fields(id), 0, "增派值守", township, "2020-02-20"));
        Actor liaison = fixtures.liaison(township);
        assertThat(meetings.page(liaison, "/meetings/items?state=ALL")).doesNotContain("增派值守");
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());
        assertThat(meetings.page(liaison, "/meetings/items?state=ALL")).contains("增派值守");
        assertThat(meetings.page(leader, "/meetings/" + id))
                .contains("议定事项", "1．增派值守（责任单位：", "时限：2020年2月20日）", "县政府副县长 王某、县卫健局局长 李某");
    }

    @Test
    void approvedMinutesStayAsTheyAreWhateverBecomesOfTheirItems() throws Exception {
        UUID id = meetings.approved(leader, township, "增派值守", "2020-02-20");
        String before = meetings.page(leader, "/meetings/" + id + "/versions/1");
        String sha256 = meetings.sha256(id, 1);
        meetings.step(leader, meetings.itemOf(id), "done", "已增派。").andExpect(status().is3xxRedirection());
        assertThat(document(meetings.page(leader, "/meetings/" + id + "/versions/1")))
                .isEqualTo(document(before));
        assertThat(meetings.page(leader, "/meetings/" + id)).contains(sha256, "与审定时一致", "已增派。");
        meetings.send(leader, "/meetings/" + id, with(fields(id), "version", "1", "notes", "改写。"))
                .andExpect(status().isConflict());
        meetings.approve(leader, id).andExpect(status().isConflict());
        assertThatThrownBy(() -> jdbc.sql("update meeting_minutes set reason = 'x' where meeting_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void minutesThatSomebodyTamperedWithSaySo() throws Exception {
        UUID id = meetings.approved(leader, township, "增派值守", "2020-02-20");
        jdbc.sql("alter table meeting_minutes disable trigger meeting_minutes_are_frozen")
                .update();
        try {
            jdbc.sql(
                            "update meeting_minutes set content = jsonb_set(content, '{place}', '\"别处\"') where meeting_id = ?")
                    .param(id)
                    .update();
        } finally {
            jdbc.sql("alter table meeting_minutes enable trigger meeting_minutes_are_frozen")
                    .update();
        }
        assertThat(meetings.page(leader, "/meetings/" + id)).contains("与审定时不一致");
    }

    @Test
    void minutesAreNotApprovedBeforeTheMeetingOrWithoutWords() throws Exception {
        UUID tomorrow = Ids.next();
        meetings.send(leader, "/meetings", with(fields(tomorrow), "day", "2020-02-20"));
        meetings.approve(leader, tomorrow).andExpect(status().isConflict());
        UUID silent = Ids.next();
        meetings.send(leader, "/meetings", with(fields(silent), "notes", " "));
        meetings.approve(leader, silent).andExpect(status().isConflict());
        assertThat(jdbc.sql("select count(*) from meeting_minutes where meeting_id in (?, ?)")
                        .params(tomorrow, silent)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCorrectionIsTheNextVersionAndNobodyElseReadsItBefore() throws Exception {
        UUID id = meetings.approved(leader, township, "增派值守", "2020-02-20");
        UUID item = meetings.itemOf(id);
        meetings.send(leader, "/meetings/" + id + "/corrections", Map.of("version", "1", "reason", " "))
                .andExpect(status().isUnprocessableContent());
        correct(id, "时限写错");
        Map<String, String> mended = decision(fields(id), 0, "增派值守", township, "2020-02-22");
        meetings.send(
                        leader,
                        "/meetings/" + id,
                        with(mended, "version", "2", "place", "更正的地点", "decisions[0].id", item.toString()))
                .andExpect(status().is3xxRedirection());
        Actor city = fixtures.of(Role.MUNICIPAL);
        for (Actor reader : List.of(inspector, city)) {
            assertThat(meetings.page(reader, "/meetings/" + id))
                    .contains("2月20日")
                    .doesNotContain("更正的地点", "时限写错", "2月22日");
            assertThat(meetings.page(reader, "/meetings")).doesNotContain("更正的地点");
        }
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());
        assertThat(meetings.page(city, "/meetings/" + id)).contains("（更正版第2版）更正说明：时限写错", "2020年2月22日");
        assertThat(meetings.page(city, "/meetings/" + id + "/versions/1")).contains("2020年2月20日");
        assertThat(meetings.itemOf(id)).as("the item keeps its id").isEqualTo(item);
        meetings.open(city, "/meetings/" + id + "/versions/3").andExpect(status().isNotFound());
    }

    @Test
    void whatACorrectionDoesNotNameAnyMoreIsDroppedWithItsReason() throws Exception {
        UUID id = meetings.approved(leader, township, "误记的事项", "2020-02-20");
        UUID item = meetings.itemOf(id);
        correct(id, "此项并未议定");
        meetings.send(leader, "/meetings/" + id, with(fields(id), "version", "2"));
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/items/" + item)).contains("已终止", "此项并未议定");
    }

    @Test
    void aCorrectionThatIsGivenUpLeavesWhatWasApproved() throws Exception {
        UUID id = meetings.approved(leader, township, "增派值守", "2020-02-20");
        correct(id, "再想想");
        meetings.send(leader, "/meetings/" + id, with(fields(id), "version", "2", "notes", "写了一半"));
        meetings.send(leader, "/meetings/" + id + "/discard", Map.of("version", "3"))
                .andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/" + id))
                .contains("通报了当日情况。")
                .doesNotContain("写了一半");
        correct(id, "再来");
        assertThat(meetings.page(leader, "/meetings/" + id + "/edit"))
                .contains("增派值守")
                .doesNotContain("写了一半");
    }

    @Test
    void aDraftThatIsDiscardedIsGoneButNotWhereSomebodySavedSince() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", fields(id));
        meetings.send(leader, "/meetings/" + id, with(fields(id), "version", "0", "notes", "新写的"));
        meetings.send(leader, "/meetings/" + id + "/discard", Map.of("version", "0"))
                .andExpect(status().isConflict());
        meetings.send(leader, "/meetings/" + id + "/discard", Map.of("version", "1"))
                .andExpect(status().is3xxRedirection());
        meetings.open(leader, "/meetings/" + id).andExpect(status().isNotFound());
    }

    @Test
    void openItemsOpenTheNextMeetingAndStayTheSameItems() throws Exception {
        UUID first = meetings.approved(leader, township, "增派值守", "2020-02-18");
        UUID item = meetings.itemOf(first);
        assertThat(meetings.page(leader, "/meetings/new")).contains("增派值守");
        UUID next = Ids.next();
        meetings.send(leader, "/meetings", fields(next)).andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/" + next))
                .contains("一、以往议定事项落实情况", "逾期1天", "/meetings/items/" + item);
        meetings.step(leader, item, "done", "已增派两人。").andExpect(status().is3xxRedirection());
        meetings.approve(leader, next).andExpect(status().is3xxRedirection());
        assertThat(document(meetings.page(leader, "/meetings/" + next))).contains("增派值守", "：已办结");
        assertThat(jdbc.sql("select count(*) from meeting_item where team_id = ?")
                        .param(team.team())
                        .query(Integer.class)
                        .single())
                .as("no copies")
                .isEqualTo(1);
        UUID third = Ids.next();
        meetings.send(leader, "/meetings", fields(third));
        assertThat(meetings.page(leader, "/meetings/" + third)).doesNotContain("增派值守");
    }

    @Test
    void anotherTeamsItemIsNotTakenOverByItsId() throws Exception {
        TeamFixture others = fixtures.team();
        UUID theirs = meetings.approved(fixtures.leader(others), fixtures.township(others), "别组的事项", "2020-02-20");
        UUID item = meetings.itemOf(theirs);
        UUID id = Ids.next();
        Map<String, String> forged = decision(fields(id), 0, "我的事项", township, "2020-02-20");
        meetings.send(leader, "/meetings", with(forged, "decisions[0].id", item.toString()));
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());
        assertThat(meetings.itemOf(id)).isNotEqualTo(item);
        assertThat(meetings.itemOf(theirs)).isEqualTo(item);
    }

    private void correct(UUID id, String reason) throws Exception {
        meetings.send(
                        leader,
                        "/meetings/" + id + "/corrections",
                        Map.of("version", meetings.version("meeting", id), "reason", reason))
                .andExpect(status().is3xxRedirection());
    }

    /** The minutes alone, of a page that has more on it. */
    private static String document(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }
}
