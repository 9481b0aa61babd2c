package org.dailydispatch.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CovertVisitFiled;
import org.dailydispatch.problem.ProblemStepped;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What a stopped person leaves open is on the leader's list the moment he is stopped. */
@DatabaseTest
class SuccessionTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    private TeamFixture team;
    private UUID township;
    private Actor leader;
    private Actor liaison;
    private Actor inspector;
    private Records records;
    private UUID problem;

    @BeforeEach
    void aTownshipWithWork() {
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
        inspector = fixtures.inspector(team);
        records = new Records(jdbc, team, inspector);
        problem = records.problem(township, DAY, TestClock.START.plus(Duration.ofDays(1)), null);
        records.problem(township, DAY, TestClock.START.plus(Duration.ofDays(2)), null);
        records.problem(township, DAY.previous(), TestClock.START, DAY);
    }

    private void stop(Actor person) throws Exception {
        String version = jdbc.sql("select version from account where id = ?")
                .param(person.id())
                .query(String.class)
                .single();
        administrate("/admin/users/" + person.id() + "/stop", version);
    }

    private void administrate(String address, String version) throws Exception {
        mvc.perform(post(address)
                        .param("version", version)
                        .with(As.actor(fixtures.of(Role.ADMINISTRATOR)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    private void happens(Object event) {
        transactions.executeWithoutResult(status -> events.publishEvent(event));
    }

    private List<String> toldTo(Actor reader) {
        return jdbc.sql("select kind from notice where recipient_id = ? order by id")
                .param(reader.id())
                .query(String.class)
                .list();
    }

    private String page(Actor reader) throws Exception {
        return mvc.perform(get("/notices").with(As.actor(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theLastLiaisonsProblemsAndUnreadNoticesGoToTheLeader() throws Exception {
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
        stop(liaison);

        assertThat(toldTo(leader)).containsExactly("LIAISON_STOPPED", "PROBLEM_ASSIGNED");
        assertThat(page(leader))
                .contains("联络员" + liaison.displayName() + "已停用，没有其他联络员，未销号问题2项")
                .contains("已交办");
        UUID id = jdbc.sql("select id from notice where recipient_id = ? and kind = 'LIAISON_STOPPED'")
                .param(leader.id())
                .query(UUID.class)
                .single();
        assertThat(mvc.perform(get("/notices/" + id).with(As.actor(leader)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/problems?township=" + township);
    }

    @Test
    void whereAnotherLiaisonIsLeftNothingIsLeftBehind() throws Exception {
        fixtures.liaison(township);
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
        stop(liaison);

        assertThat(toldTo(leader)).isEmpty();
    }

    @Test
    void whatALiaisonHasReadIsNotToldAgain() throws Exception {
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
        jdbc.sql("update notice set read_at = at where recipient_id = ?")
                .param(liaison.id())
                .update();
        stop(liaison);

        assertThat(toldTo(leader)).containsExactly("LIAISON_STOPPED");
    }

    @Test
    void anInspectorsPlacesAndReturnedInspectionsGoToTheLeader() throws Exception {
        UUID site = fixtures.checkpoint(team, township);
        jdbc.sql("insert into assignment_day (team_id, day, site_id, account_id) values (?, '2020-02-20', ?, ?)")
                .params(team.team(), site, inspector.id())
                .update();
        jdbc.sql("insert into assignment_day (team_id, day, site_id, account_id) values (?, '2020-02-18', ?, ?)")
                .params(team.team(), fixtures.checkpoint(team, township), inspector.id())
                .update();
        jdbc.sql("""
                        insert into assignment_rota (team_id, township_id, weekday, from_day, account_id)
                        values (?, ?, 1, '2020-02-01', ?)""").params(team.team(), township, inspector.id()).update();
        UUID inspection = records.open(township, site, DAY, "08:00", 1);
        jdbc.sql("""
                        insert into review (inspection_id, revision, state, reason, at, by_id)
                        values (?, 1, 'RETURNED', '补', now(), ?)""").params(inspection, leader.id()).update();
        stop(inspector);

        assertThat(toldTo(leader)).containsExactly("VISITS_STOPPED", "MENDING_STOPPED");
        assertThat(page(leader))
                .contains(inspector.displayName() + "已停用，今日起分给此人的2处待改派")
                .contains(inspector.displayName() + "已停用，退回此人修改的检查有1份");
    }

    @Test
    void anInspectorWithoutWorkLeavesNothing() throws Exception {
        stop(fixtures.inspector(team));

        assertThat(toldTo(leader)).isEmpty();
    }

    @Test
    void whatACovertInspectorHasToMendStaysCovert() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        UUID visit =
                new Records(jdbc, team, covert).unreleased(township, fixtures.village(team, township), DAY, "08:00");
        jdbc.sql("""
                        insert into review (inspection_id, revision, state, reason, at, by_id)
                        values (?, 1, 'RETURNED', '补', now(), ?)""").params(visit, leader.id()).update();
        stop(covert);

        assertThat(jdbc.sql("select covert from notice where recipient_id = ?")
                        .param(leader.id())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void whatTheOnlyLeaderLeavesAndWhatComesMeanwhileWaitsForTheNext() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        happens(new ProblemStepped(problem, StepKind.REPORTED_DONE, team.team(), township, liaison.id()));
        stop(leader);
        happens(new ProblemStepped(problem, StepKind.EXTENSION_ASKED, team.team(), township, liaison.id()));
        happens(new CovertVisitFiled(UUID.randomUUID(), team.team(), DAY, "F-0219-ABCDEF", covert.id()));
        stop(liaison);

        assertThat(toldTo(municipal)).containsExactly("TEAM_LEADERLESS");
        assertThat(page(municipal)).contains("已没有在用的组长，待办事项等新组长接手");
        assertThat(toldTo(fixtures.leader(fixtures.team()))).isEmpty();
        Actor next = appointed();

        assertThat(toldTo(next))
                .containsExactlyInAnyOrder(
                        "PROBLEM_REPORTED_DONE", "EXTENSION_ASKED", "COVERT_WAITING", "LIAISON_STOPPED");
        assertThat(page(next)).contains("4条未读提醒");
        assertThat(toldTo(appointed())).as("the second who comes").isEmpty();
    }

    @Test
    void whatALeaderHasReadDoesNotComeAgainWithTheOneAfterNext() throws Exception {
        happens(new ProblemStepped(problem, StepKind.REPORTED_DONE, team.team(), township, liaison.id()));
        stop(leader);
        Actor next = appointed();
        jdbc.sql("update notice set read_at = at where recipient_id = ?")
                .param(next.id())
                .update();
        stop(next);

        assertThat(toldTo(appointed())).isEmpty();
    }

    @Test
    void whoIsLetInAgainFindsWhatCameMeanwhileOnce() throws Exception {
        happens(new ProblemStepped(problem, StepKind.REPORTED_DONE, team.team(), township, liaison.id()));
        stop(leader);
        happens(new ProblemStepped(problem, StepKind.EXTENSION_ASKED, team.team(), township, liaison.id()));
        administrate("/admin/users/" + leader.id() + "/reactivate", "1");

        assertThat(toldTo(leader)).containsExactly("PROBLEM_REPORTED_DONE", "EXTENSION_ASKED");
    }

    @Test
    void theTeamsPageSaysThatItHasNoLeader() throws Exception {
        String sentence = "本组没有在用的组长账号";
        assertThat(teamPage()).doesNotContain(sentence);
        stop(leader);
        assertThat(teamPage()).contains(sentence);
    }

    private String teamPage() throws Exception {
        return mvc.perform(get("/admin/teams/" + team.team()).with(As.actor(fixtures.of(Role.MUNICIPAL))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** A leader whom an administrator appoints: an account of another team that is given this one. */
    private Actor appointed() throws Exception {
        Actor other = fixtures.leader(fixtures.team());
        mvc.perform(post("/admin/users/" + other.id())
                        .param("version", "0")
                        .param("displayName", other.displayName())
                        .param("role", "LEADER")
                        .param("teamId", team.team().toString())
                        .with(As.actor(fixtures.of(Role.ADMINISTRATOR)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return new Actor(other.id(), other.username(), other.displayName(), Role.LEADER, team.team(), null, null);
    }

    @Test
    void whatWaitsForALeaderWaitsForTheOthersOfHisTeam() throws Exception {
        Actor second = fixtures.leader(team);
        Actor foreign = fixtures.leader(fixtures.team());
        Actor covert = fixtures.covertInspector(team);
        happens(new CovertVisitFiled(UUID.randomUUID(), team.team(), DAY, "F-0219-ABCDEF", covert.id()));
        Actor third = fixtures.leader(team);
        stop(leader);

        assertThat(toldTo(second)).as("was told himself").containsExactly("COVERT_WAITING");
        assertThat(toldTo(third)).as("came later").containsExactly("COVERT_WAITING");
        assertThat(toldTo(foreign)).isEmpty();
        assertThat(jdbc.sql("select bool_and(covert) from notice where recipient_id = ?")
                        .param(third.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
