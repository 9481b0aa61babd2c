package org.dailydispatch.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dailydispatch.meeting.Meetings.decision;
import static org.dailydispatch.meeting.Meetings.fields;
import static org.dailydispatch.meeting.Meetings.with;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What minutes say of earlier meetings' items: as they stood at the meeting, whatever became of them since. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class CarriedItemsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Meetings meetings;
    UUID township;
    Actor leader;

    @BeforeEach
    void aTeam() {
        meetings = new Meetings(mvc, jdbc);
        TeamFixture team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @Test
    void aCorrectionKeepsWhatTheFirstVersionSaidOfEarlierItems() throws Exception {
        UUID item = meetings.itemOf(meetings.approved(leader, township, "增派值守", "2020-02-18"));
        UUID next = Ids.next();
        meetings.send(leader, "/meetings", fields(next));
        meetings.approve(leader, next).andExpect(status().is3xxRedirection());
        assertThat(version(next, 1)).contains("增派值守", "：逾期1天");
        clock.advance(Duration.ofHours(1));
        meetings.step(leader, item, "done", "已增派。").andExpect(status().is3xxRedirection());
        meetings.send(
                leader,
                "/meetings/" + next + "/corrections",
                Map.of("version", meetings.version("meeting", next), "reason", "地点写错"));
        meetings.send(leader, "/meetings/" + next, with(fields(next), "version", "2", "place", "二楼"));
        meetings.approve(leader, next).andExpect(status().is3xxRedirection());
        assertThat(version(next, 2)).contains("二楼", "：逾期1天").doesNotContain("已办结");
    }

    @Test
    void minutesApprovedLaterSayHowItStoodOnTheDayOfTheMeeting() throws Exception {
        UUID first = Ids.next();
        Map<String, String> two = decision(fields(first), 0, "增派值守", township, "2020-02-18");
        meetings.send(leader, "/meetings", decision(two, 1, "当日就办的", township, "2020-02-18"));
        meetings.approve(leader, first);
        UUID next = Ids.next();
        meetings.send(leader, "/meetings", fields(next));
        UUID sameDay = jdbc.sql("select id from meeting_item where meeting_id = ? and position = 2")
                .param(first)
                .query(UUID.class)
                .single();
        meetings.step(leader, sameDay, "done", "会上说已办。");
        clock.advance(Duration.ofDays(2));
        meetings.step(leader, meetings.itemOf(first), "done", "会后才办。");
        meetings.step(leader, sameDay, "reopen", "又坏了。");
        meetings.approve(leader, next).andExpect(status().is3xxRedirection());
        assertThat(version(next, 1)).containsPattern("增派值守[^<]*：逾期1天").containsPattern("当日就办的[^<]*：已办结");
    }

    @Test
    void aMeetingMovedBeforeTheAgreementOpensWithoutIt() throws Exception {
        meetings.approved(leader, township, "增派值守", "2020-02-20");
        UUID next = Ids.next();
        meetings.send(leader, "/meetings", with(fields(next), "time", "10:00"));
        assertThat(meetings.page(leader, "/meetings/" + next)).contains("增派值守");
        meetings.send(leader, "/meetings/" + next, with(fields(next), "version", "0", "time", "08:00"))
                .andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/" + next))
                .as("earlier on the day")
                .doesNotContain("增派值守");
        meetings.send(leader, "/meetings/" + next, with(fields(next), "version", "1", "time", "10:00"));
        assertThat(meetings.page(leader, "/meetings/" + next)).contains("增派值守");
        meetings.send(
                leader, "/meetings/" + next, with(fields(next), "version", "2", "day", "2020-02-18", "time", "10:00"));
        assertThat(meetings.page(leader, "/meetings/" + next))
                .as("the day before")
                .doesNotContain("增派值守");
    }

    private String version(UUID meeting, int number) throws Exception {
        return meetings.page(leader, "/meetings/" + meeting + "/versions/" + number);
    }
}
