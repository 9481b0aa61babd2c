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
import org.jspecify.annotations.Nullable;
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
                .contains("联络员" + liaison.displayName() + "已停用或调离，没有其他联络员，未销号问题2项")
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
                .contains(inspector.displayName() + "已停用或调离，今日起分给此人的2处待改派")
                .contains(inspector.displayName() + "已停用或调离，退回此人修改的检查有1份");
    }

    private UUID order(String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into supervision_order (id, kind, team_id, township_id, year, number, title, basis, demand,
                            due_at, issued_due_at, state, made_at, made_by, issued_at, issued_on, issued_by, version,
                            measures, answered_at)
                        select ?, 'ORDER', team_id, ?, 2020, (select coalesce(max(number), 0) + 1 from supervision_order),
                            'title', 'basis', 'demand', '2020-02-21 18:00+08', '2020-02-21 18:00+08', ?, created_at, id,
                            created_at, '2020-02-18', id, 0, '已办', created_at
                        from account where id = ?""").params(id, township, state, leader.id()).update();
        return id;
    }

    /** @param charged who of the team is named; null for the township's liaison */
    private UUID item(@Nullable Actor charged, String state) {
        UUID meeting = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting (id, team_id, kind, day, starts_at, place, content, author_id, saved_at)
                        values (?, ?, 'CONSULTATION', '2020-02-18', '09:00', '会议室', '{}', ?, now())""").params(meeting, team.team(), leader.id()).update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meeting_item (id, meeting_id, team_id, position, text, township_id, unit, person,
                            account_id, agreed_on, agreed_at, due_on, state, remark, settled_on, settled_at, settled_by,
                            settled_by_name)
                        select :id, :meeting, :team, 1, '补齐值守力量', cast(:township as uuid), '单位', :person,
                            cast(:account as uuid), '2020-02-18', now(), '2020-02-25', :state, s.remark, s.day, s.at, s.by,
                            s.name
                        from (select case when :state = 'OPEN' then '' else '已办' end as remark,
                            case when :state = 'OPEN' then null else cast('2020-02-19' as date) end as day,
                            case when :state = 'OPEN' then null else now() end as at,
                            case when :state = 'OPEN' then null else cast(:leader as uuid) end as by,
                            case when :state = 'OPEN' then null else '组长' end as name) s""")
                .param("id", id)
                .param("meeting", meeting)
                .param("team", team.team())
                .param("township", charged == null ? township : null)
                .param("person", charged == null ? "" : charged.displayName())
                .param("account", charged == null ? null : charged.id())
                .param("state", state)
                .param("leader", leader.id())
                .update();
        return id;
    }

    private void plan(Actor covert, String day) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into covert_plan (id, team_id, day, made_by, made_at) values (?, ?, cast(? as date), ?, now())")
                .params(id, team.team(), day, leader.id())
                .update();
        jdbc.sql("insert into covert_plan_target (plan_id, township_id) values (?, ?)")
                .params(id, township)
                .update();
        jdbc.sql("insert into covert_plan_person (plan_id, account_id) values (?, ?)")
                .params(id, covert.id())
                .update();
    }

    private String list(Actor reader) throws Exception {
        return mvc.perform(get("/handovers").with(As.actor(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whatATownshipHasToAnswerAndToDoIsTheLeadersToSee() throws Exception {
        UUID waiting = order("RECEIVED");
        UUID returned = order("RETURNED");
        UUID answered = order("ANSWERED");
        UUID open = item(null, "OPEN");
        UUID done = item(null, "DONE");
        assertThat(list(leader)).contains("没有待接手的事项").doesNotContain("/orders/" + waiting);
        stop(liaison);

        assertThat(toldTo(leader)).containsExactly("LIAISON_STOPPED", "ORDERS_STOPPED", "ITEMS_STOPPED");
        assertThat(page(leader)).contains("未答复的督办单、督查建议有2份").contains("未办结的议定事项有1项");
        assertThat(list(leader))
                .contains("待接手4项", "未销号问题2项", "/problems?township=" + township)
                .contains("/orders/" + waiting, "/orders/" + returned, "/meetings/items/" + open, "补齐值守力量")
                .doesNotContain("/orders/" + answered, "/meetings/items/" + done);
        assertThat(list(fixtures.leader(fixtures.team()))).contains("没有待接手的事项");
        fixtures.liaison(township);
        assertThat(list(leader)).as("a new liaison has it all in hand").contains("没有待接手的事项");
    }

    @Test
    void whatNamesAnInspectorIsTheLeadersToHandOn() throws Exception {
        UUID named = item(inspector, "OPEN");
        UUID other = item(fixtures.inspector(team), "OPEN");
        stop(inspector);

        assertThat(toldTo(leader)).containsExactly("ITEMS_STOPPED");
        assertThat(list(leader))
                .contains("/meetings/items/" + named, inspector.displayName() + "（已停用或调离）")
                .doesNotContain("/meetings/items/" + other);
    }

    /** @return the note that sent this person to look; its inspection is not filed */
    private UUID errand(Actor author, Actor sent) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into note (id, team_id, author_id, covert, text, site_id, day, written_at, state, settled_at,
                            settled_by, assignee_id, inspection_id)
                        values (:id, :team, :author, :covert, '无人值守', :site, '2020-02-18', now(), 'INSPECTION', now(),
                            :leader, :sent, gen_random_uuid())""")
                .param("id", id)
                .param("team", team.team())
                .param("author", author.id())
                .param("covert", author.is(Role.COVERT_INSPECTOR))
                .param("site", fixtures.checkpoint(team, township))
                .param("leader", leader.id())
                .param("sent", sent.id())
                .update();
        return id;
    }

    private List<String> toldCovertly() {
        return jdbc.sql("select kind || ' ' || covert from notice where recipient_id = ? order by id")
                .param(leader.id())
                .query(String.class)
                .list();
    }

    @Test
    void whatNotesSentAnInspectorToIsTheLeadersToSendAnother() throws Exception {
        UUID left = errand(leader, inspector);
        UUID other = errand(leader, fixtures.inspector(team));
        assertThat(list(leader)).contains("没有待接手的事项");
        stop(inspector);

        assertThat(toldCovertly()).containsExactly("ERRANDS_STOPPED false");
        assertThat(page(leader)).contains(inspector.displayName() + "已停用或调离，随手记转给此人的检查有1份待改派");
        assertThat(list(leader))
                .contains("待接手1项", "/notes/" + left + "/inspection")
                .doesNotContain("/notes/" + other);
        assertThat(list(fixtures.leader(fixtures.team()))).contains("没有待接手的事项");
        jdbc.sql("update note set assignee_id = ? where id = ?")
                .params(fixtures.inspector(team).id(), left)
                .update();
        assertThat(list(leader)).contains("没有待接手的事项");
    }

    @Test
    void thatACovertInspectorsNoteSentAnInspectorIsToldCovertly() throws Exception {
        errand(fixtures.covertInspector(team), inspector);
        stop(inspector);

        assertThat(toldCovertly()).containsExactly("ERRANDS_STOPPED true");
    }

    @Test
    void thatACovertInspectorWasSentIsToldCovertly() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        errand(leader, covert);
        stop(covert);

        assertThat(toldCovertly()).containsExactly("ERRANDS_STOPPED true");
    }

    @Test
    void covertPlansThatNameAStoppedInspectorAreToldCovertly() throws Exception {
        Actor covert = fixtures.covertInspector(team);
        plan(covert, "2020-02-19");
        plan(covert, "2020-02-22");
        plan(covert, "2020-02-18");
        plan(fixtures.covertInspector(team), "2020-02-22");
        assertThat(list(leader)).contains("没有待接手的事项");
        stop(covert);

        assertThat(jdbc.sql("select kind || ' ' || covert from notice where recipient_id = ?")
                        .param(leader.id())
                        .query(String.class)
                        .list())
                .containsExactly("PLANS_STOPPED true");
        assertThat(page(leader)).contains("写有此人的暗访计划有2份待改派");
        assertThat(list(leader)).contains("待接手2项", covert.displayName(), "/edit");
        mvc.perform(get("/handovers").with(As.actor(inspector))).andExpect(status().isForbidden());
    }

    @Test
    void whoIsMovedLeavesTheSameAsWhoIsStopped() throws Exception {
        TeamFixture elsewhere = fixtures.team();
        UUID named = item(inspector, "OPEN");
        UUID other = fixtures.township(team);
        UUID waiting = order("ISSUED");
        happens(new ProblemStepped(problem, StepKind.ASSIGNED, team.team(), township, leader.id()));
        move(inspector, Role.INSPECTOR, "teamId", elsewhere.team());
        move(liaison, Role.LIAISON, "townshipId", other);

        assertThat(toldTo(leader))
                .containsExactly("ITEMS_STOPPED", "LIAISON_STOPPED", "ORDERS_STOPPED", "PROBLEM_ASSIGNED");
        assertThat(list(leader)).contains("/meetings/items/" + named, "/orders/" + waiting, "未销号问题2项");
        Actor moved =
                new Actor(liaison.id(), liaison.username(), liaison.displayName(), Role.LIAISON, null, other, null);
        assertThat(page(moved))
                .as("told for the former township")
                .doesNotContain("已交办")
                .contains("没有未读");
    }

    @Test
    void whoLosesTheRoleLeavesIt() throws Exception {
        UUID named = item(inspector, "OPEN");
        move(inspector, Role.MUNICIPAL, "department", null);

        assertThat(toldTo(leader)).containsExactly("ITEMS_STOPPED");
        assertThat(list(leader)).contains("/meetings/items/" + named);
    }

    @Test
    void whatTheOnlyLeaderWhoIsMovedHasNotReadWaitsForTheNext() throws Exception {
        happens(new ProblemStepped(problem, StepKind.REPORTED_DONE, team.team(), township, liaison.id()));
        TeamFixture elsewhere = fixtures.team();
        move(leader, Role.LEADER, "teamId", elsewhere.team());
        Actor moved = new Actor(
                leader.id(), leader.username(), leader.displayName(), Role.LEADER, elsewhere.team(), null, null);
        assertThat(page(moved)).doesNotContain("已报整改完成");
        Actor next = appointed();

        assertThat(toldTo(next)).containsExactly("PROBLEM_REPORTED_DONE");
        assertThat(page(next)).contains("已报整改完成");
    }

    private void move(Actor person, Role role, String field, @Nullable UUID reach) throws Exception {
        mvc.perform(post("/admin/users/" + person.id())
                        .param("version", "0")
                        .param("displayName", person.displayName())
                        .param("role", role.name())
                        .param(field, reach == null ? "" : reach.toString())
                        .with(As.actor(fixtures.of(Role.ADMINISTRATOR)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
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
