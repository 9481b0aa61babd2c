package org.dailydispatch.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class TeamAdministrationTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Teams teams;

    TeamFixture team;
    Actor administrator;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        administrator = fixtures.of(Role.ADMINISTRATOR);
    }

    @Test
    void anAddedTeamKeepsItsDaysAndItsCutOff() throws Exception {
        UUID campaign = teams.team(team.team()).campaignId();
        mvc.perform(post("/admin/teams")
                        .param("campaignId", campaign.toString())
                        .param("countyId", team.county().toString())
                        .param("number", "９１２")
                        .param("nameZh", "市第十二督导组")
                        .param("nameEn", "Twelfth team")
                        .param("stationedFrom", "2020-02-01")
                        .param("stationedTo", "")
                        .param("cutOff", "17:30")
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().is3xxRedirection());
        Team added = teams.all().stream()
                .filter(other -> other.campaignId().equals(campaign) && other.number() == 912)
                .findFirst()
                .orElseThrow();
        assertThat(added.cutOff()).isEqualTo(LocalTime.of(17, 30));
        assertThat(added.stationedFrom()).isEqualTo(ReportingDay.of(2020, 2, 1));
        assertThat(added.stationedTo()).isNull();
    }

    @Test
    void everyErrorShowsAtOnceAndWhatWasTypedStays() throws Exception {
        mvc.perform(post("/admin/teams/" + team.team())
                        .param("number", "-1")
                        .param("nameZh", "长".repeat(65))
                        .param("nameEn", "")
                        .param("stationedFrom", "2020-02-10")
                        .param("stationedTo", "2020-02-09")
                        .param("cutOff", "25:00")
                        .param("version", "0")
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#number\""),
                                containsString("最多64个字，现有65个"),
                                containsString("href=\"#nameEn\""),
                                containsString("不能早于首日2020-02-10"),
                                containsString("href=\"#cutOff\""),
                                containsString("value=\"25:00\""))));
    }

    @Test
    void twoTeamsOfACampaignHaveDifferentNumbers() throws Exception {
        Team first = teams.team(team.team());
        MockHttpServletRequestBuilder sameNumber = post("/admin/teams")
                .param("campaignId", first.campaignId().toString())
                .param("countyId", team.county().toString())
                .param("number", String.valueOf(first.number()))
                .param("nameZh", "又一组")
                .param("nameEn", "Another")
                .param("stationedFrom", "2020-02-01")
                .param("cutOff", "18:00");
        mvc.perform(sameNumber.with(csrf()).with(As.actor(administrator)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("此督导行动中已有这个编号的督导组")));
    }

    @Test
    void aTeamHasOneLeaderADayAndKeepsThoseOfBefore() throws Exception {
        Actor first = fixtures.leader(team);
        Actor second = fixtures.leader(team);
        mvc.perform(joining(first, "LEADER", "2020-01-25")).andExpect(redirectedUrl("/admin/teams/" + team.team()));
        mvc.perform(joining(second, "LEADER", "2020-02-10"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这些天本组已有组长")));
        mvc.perform(post("/admin/teams/" + team.team() + "/members/end")
                        .param("accountId", first.id().toString())
                        .param("fromDay", "2020-01-25")
                        .param("toDay", "2020-02-09")
                        .param("version", version())
                        .with(csrf())
                        .with(As.actor(administrator)))
                .andExpect(redirectedUrl("/admin/teams/" + team.team()));
        mvc.perform(joining(second, "LEADER", "2020-02-10")).andExpect(redirectedUrl("/admin/teams/" + team.team()));
        assertThat(leadersOn(ReportingDay.of(2020, 2, 9))).containsExactly(first.id());
        assertThat(leadersOn(ReportingDay.of(2020, 2, 10))).containsExactly(second.id());
    }

    @Test
    void somebodyOfAnotherTeamCannotJoin() throws Exception {
        fixtures.inspector(team);
        mvc.perform(joining(fixtures.inspector(fixtures.team()), "MEMBER", "2020-02-10"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("此人不是本组的在用用户")));
    }

    @Test
    void aStaleTeamFormShowsBothTexts() throws Exception {
        MockHttpServletRequestBuilder theirs = changing("他们的名称").with(csrf()).with(As.actor(administrator));
        mvc.perform(theirs).andExpect(redirectedUrl("/admin/teams/" + team.team()));
        mvc.perform(changing("我的名称").with(csrf()).with(As.actor(administrator)))
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("value=\"我的名称\""), containsString("现存：他们的名称"))));
    }

    @Test
    void aLeaderSeesHisOwnTeamOnly() throws Exception {
        Actor leader = fixtures.leader(team);
        TeamFixture other = fixtures.team();
        mvc.perform(get("/admin/teams").with(As.actor(leader)))
                .andExpect(content()
                        .string(allOf(
                                containsString("/admin/teams/" + team.team()),
                                not(containsString("/admin/teams/" + other.team())))));
        mvc.perform(get("/admin/teams/" + team.team()).with(As.actor(leader))).andExpect(status().isOk());
        mvc.perform(get("/admin/teams/" + other.team()).with(As.actor(leader))).andExpect(status().isNotFound());
        mvc.perform(joining(leader, "LEADER", "2020-02-10").with(As.actor(leader)))
                .andExpect(status().isForbidden());
    }

    private MockHttpServletRequestBuilder changing(String name) {
        Team present = teams.team(team.team());
        return post("/admin/teams/" + team.team())
                .param("number", String.valueOf(present.number()))
                .param("nameZh", name)
                .param("nameEn", "A name")
                .param("stationedFrom", "2020-01-25")
                .param("cutOff", "18:00")
                .param("version", "0");
    }

    private MockHttpServletRequestBuilder joining(Actor person, String duty, String from) {
        return post("/admin/teams/" + team.team() + "/members")
                .param("accountId", person.id().toString())
                .param("duty", duty)
                .param("fromDay", from)
                .param("version", version())
                .with(csrf())
                .with(As.actor(administrator));
    }

    private List<UUID> leadersOn(ReportingDay day) {
        return teams.membersOf(team.team(), day).stream()
                .filter(member -> member.duty() == Duty.LEADER)
                .map(Member::accountId)
                .toList();
    }

    private String version() {
        return jdbc.sql("select version from team where id = ?")
                .param(team.team())
                .query(String.class)
                .single();
    }
}
