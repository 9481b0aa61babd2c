package org.dailydispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class AssignmentPagesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Assignments assignments;

    @Autowired
    Fixtures fixtures;

    @Autowired
    StatementCounter statements;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor leader;
    Actor inspector;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        leader = fixtures.leader(team);
        inspector = fixtures.inspector(team);
    }

    @Test
    void theDayIsDecidedOnOnePage() throws Exception {
        mvc.perform(get("/assignments").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2项里还有2项未分派，已查0项")));

        send(assign(TODAY, site, "ROTA", inspector.id().toString(), 0));

        mvc.perform(get("/assignments").with(As.actor(leader)))
                .andExpect(content().string(containsString("2项里还有1项未分派")))
                .andExpect(content().string(containsString("点位1处、镇街0个")));
    }

    @Test
    void aRowThatWasLeftAloneSaysNothing() throws Exception {
        send(assign(TODAY, site, "ROTA", "ROTA", 0));

        assertThat(assignments.roster(team.team(), TODAY).inUse()).isFalse();
    }

    @Test
    void nextWeekCanBePlannedAndYesterdayOnlyRead() throws Exception {
        ReportingDay nextWeek = TODAY.plus(7);
        send(assign(nextWeek, site, "ROTA", inspector.id().toString(), 0));
        assertThat(assignments.roster(team.team(), nextWeek).holder(site)).isPresent();

        mvc.perform(get("/assignments?day=" + TODAY.previous()).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<select"))));
    }

    @Test
    void anyOtherSiteIsFoundByNameAndAdded() throws Exception {
        UUID village = fixtures.village(team, township);
        mvc.perform(get("/assignments?find=测试村").with(As.actor(leader)))
                .andExpect(content().string(containsString(village.toString())));

        send(assign(TODAY, village, "ROTA", inspector.id().toString(), 0));

        assertThat(assignments.roster(team.team(), TODAY).holder(village)).isPresent();
        mvc.perform(get("/assignments").with(As.actor(leader)))
                .andExpect(content().string(containsString("另派点位")))
                .andExpect(content().string(containsString("3项里还有2项未分派")));
    }

    @Test
    void aHandoverKeepsWhatWasTypedAndNamesWhatIsMissing() throws Exception {
        mvc.perform(post("/assignments/handover")
                        .param("from", inspector.id().toString())
                        .param("first", "2020-02-19")
                        .param("to", "NOBODY")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("reason-error")))
                .andExpect(content().string(containsString("value=\"2020-02-19\"")));
    }

    @Test
    void aRotaIsPlannedShownAndEnded() throws Exception {
        send(post("/assignments/rota")
                .param("holder", inspector.id().toString())
                .param("targets", site.toString(), township.toString())
                .param("weekdays", "3", "4")
                .param("from", "2020-02-19"));
        assertThat(assignments.roster(team.team(), TODAY).heldBy(inspector.id()))
                .containsExactlyInAnyOrder(site, township);
        mvc.perform(get("/assignments/rota").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("自2/19")));

        send(post("/assignments/rota/end")
                .param("target", site.toString())
                .param("holder", inspector.id().toString())
                .param("from", "2020-02-19")
                .param("last", "2020-02-18"));

        assertThat(assignments.roster(team.team(), TODAY).heldBy(inspector.id()))
                .containsExactly(township);
    }

    @Test
    void aRotaWithoutAnythingInItIsRefusedBesideTheFields() throws Exception {
        mvc.perform(post("/assignments/rota").with(As.actor(leader)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请至少选一处")))
                .andExpect(content().string(containsString("请至少选一天")));
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheAssignments() throws Exception {
        send(assign(TODAY, site, "ROTA", inspector.id().toString(), 0));
        int before = statementsOfTheDay();
        for (int more = 0; more < 8; more++) {
            UUID another = fixtures.checkpoint(team, fixtures.township(team));
            send(assign(TODAY, another, "ROTA", fixtures.inspector(team).id().toString(), 0));
        }

        assertThat(statementsOfTheDay()).isEqualTo(before).isLessThanOrEqualTo(10);
    }

    private int statementsOfTheDay() throws Exception {
        return statements
                .during(() ->
                        mvc.perform(get("/assignments").with(As.actor(leader))).andExpect(status().isOk()))
                .size();
    }

    private static MockHttpServletRequestBuilder assign(
            ReportingDay day, UUID target, String shown, String chosen, int version) {
        return post("/assignments")
                .param("day", day.toString())
                .param("chosen[" + target + "]", chosen)
                .param("shown[" + target + "]", shown)
                .param("version[" + target + "]", Integer.toString(version));
    }

    private void send(MockHttpServletRequestBuilder request) throws Exception {
        mvc.perform(request.with(As.actor(leader)).with(csrf())).andExpect(status().is3xxRedirection());
    }
}
