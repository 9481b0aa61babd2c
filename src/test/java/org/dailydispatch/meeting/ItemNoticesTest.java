package org.dailydispatch.meeting;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who is told of what a meeting agreed. */
@DatabaseTest
class ItemNoticesTest {

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
    Actor liaison;

    @BeforeEach
    void aTeam() {
        meetings = new Meetings(mvc, jdbc);
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
    }

    @Test
    void theLiaisonIsToldAtTheApprovalAndNobodyElse() throws Exception {
        UUID id = Ids.next();
        meetings.send(leader, "/meetings", decision(fields(id), 0, "增派值守", township, "2020-02-20"));
        assertThat(toldTo(liaison)).as("before the approval").isEmpty();
        meetings.approve(leader, id);
        meetings.approve(leader, id);

        assertThat(toldTo(liaison)).containsExactly("ITEM_AGREED");
        assertThat(meetings.page(liaison, "/notices")).contains("会商议定事项已交办，应在2020-02-20前办结");
        UUID notice = jdbc.sql("select id from notice where recipient_id = ?")
                .param(liaison.id())
                .query(UUID.class)
                .single();
        assertThat(meetings.open(liaison, "/notices/" + notice)
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/meetings/items/" + meetings.itemOf(id));
        for (Actor other : List.of(
                leader,
                fixtures.liaison(fixtures.township(team)),
                fixtures.inspector(team),
                fixtures.of(Role.MUNICIPAL))) {
            assertThat(toldTo(other)).as(other.role().name()).isEmpty();
        }
    }

    @Test
    void aPersonOfTheTeamIsToldByName() throws Exception {
        Actor inspector = fixtures.inspector(team);
        Actor elsewhere = fixtures.inspector(fixtures.team());
        jdbc.sql("update account set display_name = '值守员甲' where id in (?, ?)")
                .params(inspector.id(), elsewhere.id())
                .update();
        UUID id = Ids.next();
        Map<String, String> typed = with(
                fields(id),
                "decisions[0].text",
                "组内核实",
                "decisions[0].unit",
                "督导组",
                "decisions[0].person",
                "值守员甲",
                "decisions[0].dueOn",
                "2020-02-20");
        meetings.send(leader, "/meetings", typed).andExpect(status().is3xxRedirection());
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());

        assertThat(toldTo(inspector)).containsExactly("ITEM_AGREED");
        assertThat(toldTo(elsewhere)).isEmpty();
        assertThat(toldTo(liaison)).isEmpty();
    }

    @Test
    void correctedMinutesTellOnlyWhoIsChargedAnew() throws Exception {
        UUID other = fixtures.township(team);
        Actor second = fixtures.liaison(other);
        UUID id = Ids.next();
        Map<String, String> two = decision(fields(id), 0, "增派值守", township, "2020-02-20");
        meetings.send(leader, "/meetings", decision(two, 1, "备足口罩", township, "2020-02-20"));
        meetings.approve(leader, id);
        List<UUID> items = jdbc.sql("select id from meeting_item where meeting_id = ? order by position")
                .param(id)
                .query(UUID.class)
                .list();
        assertThat(toldTo(liaison)).hasSize(2);
        meetings.send(
                leader,
                "/meetings/" + id + "/corrections",
                Map.of("version", meetings.version("meeting", id), "reason", "更正"));
        Map<String, String> corrected = decision(fields(id), 0, "增派值守两人", township, "2020-02-20");
        decision(corrected, 1, "备足口罩", other, "2020-02-20");
        with(
                corrected,
                "decisions[0].id",
                items.get(0).toString(),
                "decisions[1].id",
                items.get(1).toString(),
                "version",
                meetings.version("meeting", id));
        meetings.send(leader, "/meetings/" + id, corrected).andExpect(status().is3xxRedirection());
        meetings.approve(leader, id).andExpect(status().is3xxRedirection());

        assertThat(toldTo(liaison)).as("other words are no other charge").hasSize(2);
        assertThat(toldTo(second)).containsExactly("ITEM_AGREED");
    }

    private List<String> toldTo(Actor reader) {
        return jdbc.sql("select kind from notice where recipient_id = ? order by id")
                .param(reader.id())
                .query(String.class)
                .list();
    }
}
