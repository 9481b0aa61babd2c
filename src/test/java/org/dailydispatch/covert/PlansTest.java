package org.dailydispatch.covert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Filings;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Releases;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class PlansTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    PlanService service;

    @Autowired
    Plans plans;

    @Autowired
    InspectionService inspecting;

    @Autowired
    Inspections inspections;

    @Autowired
    Releases releases;

    @Autowired
    Problems problems;

    @Autowired
    Checklists checklists;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor leader;
    Actor covert;

    @BeforeEach
    void aTeam() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.village(team, township);
        leader = fixtures.leader(team);
        covert = fixtures.covertInspector(team);
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void theLeaderPlansAndTheCovertInspectorSeesItFirst() throws Exception {
        mvc.perform(post("/covert-plans")
                        .param("day", "2020-02-19")
                        .param("targets", site.toString(), township.toString())
                        .param("people", covert.id().toString())
                        .param("note", "先看登记")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get("/today").with(As.actor(covert)))
                .andExpect(content().string(containsString("今天计划暗访2处")))
                .andExpect(content().string(containsString("/inspections/new?site=" + site)))
                .andExpect(content().string(containsString("/today/townships/" + township)));
        mvc.perform(get("/covert-plans").with(As.actor(covert)))
                .andExpect(content().string(containsString("待访")));
    }

    @Test
    void whatIsTypedStaysAndWhatIsMissingIsNamed() throws Exception {
        mvc.perform(post("/covert-plans")
                        .param("day", "2020-02-18")
                        .param("targets", township.toString())
                        .param("people", covert.id().toString())
                        .param("note", "先看登记")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("先看登记")))
                .andExpect(content().string(containsString("day-error")));
        mvc.perform(post("/covert-plans").with(As.actor(leader)).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请至少选一处")))
                .andExpect(content().string(containsString("请至少选一名暗访员")));
    }

    @Test
    void sitesAreFoundWithoutLosingWhatIsTyped() throws Exception {
        mvc.perform(post("/covert-plans")
                        .param("then", "find")
                        .param("find", "测试村")
                        .param("day", "2020-02-20")
                        .param("note", "先看登记")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(site.toString())))
                .andExpect(content().string(containsString("先看登记")));
    }

    @Test
    void aPlanComesFromPlannedOverVisitedToReleased() {
        UUID id = planned(site);
        assertThat(plans.plan(leader, id).state()).isEqualTo(PlanState.PLANNED);

        UUID visit = visited(site);
        assertThat(plans.plan(leader, id).state()).isEqualTo(PlanState.VISITED);

        releases.release(leader, visit);
        assertThat(plans.plan(leader, id).state()).isEqualTo(PlanState.RELEASED);
    }

    @Test
    void anyPlaceInTheTownshipDoesAndTheTargetFurthestBehindCounts() {
        UUID id = planned(township, fixtures.checkpoint(team, fixtures.township(team)));
        visited(site);

        Plan plan = plans.plan(leader, id);
        assertThat(plan.targets())
                .extracting(target -> target.state(false))
                .containsExactlyInAnyOrder(PlanState.VISITED, PlanState.PLANNED);
        assertThat(plan.state()).isEqualTo(PlanState.PLANNED);
    }

    @Test
    void aDayThatPassesWithoutAVisitIsMissedAndCanBePlannedAnew() {
        UUID id = planned(site);
        clock.advance(Duration.ofDays(1));
        assertThat(plans.plan(leader, id).state()).isEqualTo(PlanState.MISSED);

        service.change(leader, id, draft(TODAY.next(), site), 1);
        assertThat(plans.plan(leader, id).state()).isEqualTo(PlanState.PLANNED);
    }

    @Test
    void whatWasVisitedOrCancelledIsNotChanged() {
        UUID visited = planned(site);
        visited(site);
        assertThatThrownBy(() -> service.cancel(leader, visited, 1)).isInstanceOf(RefusedException.class);

        UUID cancelled = planned(fixtures.village(team, township));
        assertThatThrownBy(() -> service.cancel(leader, cancelled, 7)).isInstanceOf(StaleVersionException.class);
        service.cancel(leader, cancelled, 1);
        assertThatThrownBy(() -> service.change(leader, cancelled, draft(TODAY, site), 2))
                .isInstanceOf(RefusedException.class);
        assertThat(plans.ahead(covert)).extracting(Plan::id).doesNotContain(cancelled);
    }

    @Test
    void aPlanIsForWhomItNamesAndForTheLeader() {
        UUID id = planned(site);

        assertThat(plans.plan(covert, id).id()).isEqualTo(id);
        for (Actor foreign : List.of(fixtures.covertInspector(team), fixtures.leader(fixtures.team()))) {
            assertThatThrownBy(() -> plans.plan(foreign, id)).isInstanceOf(NotFoundException.class);
            assertThat(plans.ahead(foreign)).isEmpty();
        }
    }

    @Test
    void targetsAndPeopleAreOfTheTeam() {
        TeamFixture elsewhere = fixtures.team();
        UUID foreign = fixtures.township(elsewhere);
        assertThatThrownBy(() -> planned(foreign)).isInstanceOf(NotFoundException.class);

        PlanDraft open = new PlanDraft(
                TODAY, "", List.of(site), List.of(fixtures.inspector(team).id()));
        assertThatThrownBy(() -> service.plan(leader, open)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VILLAGE", "EXPRESSWAY_EXIT", "PHARMACY", "FARMERS_MARKET", "ENTERPRISE"})
    void aCovertVisitOfAnyKindOfSiteWaitsForTheLeaderAndThenOpensItsProblems(String kind) throws Exception {
        jdbc.sql("update site set kind = ? where id = ?").params(kind, site).update();
        mvc.perform(get("/inspections/new?site=" + site + "&checklist=COVERT_VISIT")
                        .with(As.actor(covert)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("strip cov")))
                .andExpect(content().string(containsString("不打招呼")));
        UUID visit = visited(site);

        assertThat(inspections.unreleased(leader))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(visit));
        mvc.perform(get("/covert-plans").with(As.actor(leader)))
                .andExpect(content().string(containsString("有1条暗访等您确认公开")));
        assertThat(problems.ofInspection(visit)).isEmpty();
        Actor liaison = fixtures.liaison(township);
        assertThat(inspections.find(liaison, visit)).isEmpty();

        releases.release(leader, visit);

        assertThat(problems.ofInspection(visit)).isNotEmpty();
        assertThat(inspections.find(liaison, visit)).isPresent();
        assertThat(inspections.unreleased(leader)).isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePlans() throws Exception {
        planned(site);
        int before = statementsOf("/covert-plans", leader);
        int today = statementsOf("/today", covert);
        for (int more = 0; more < 6; more++) {
            planned(fixtures.village(team, township), township);
        }

        assertThat(statementsOf("/covert-plans", leader)).isEqualTo(before);
        assertThat(statementsOf("/today", covert)).isEqualTo(today);
    }

    private int statementsOf(String address, Actor actor) throws Exception {
        return statements
                .during(() -> mvc.perform(get(address).with(As.actor(actor))).andExpect(status().isOk()))
                .size();
    }

    private UUID planned(UUID... targets) {
        return service.plan(leader, draft(TODAY, targets));
    }

    private PlanDraft draft(ReportingDay day, UUID... targets) {
        return new PlanDraft(day, "先看登记", List.of(targets), List.of(covert.id()));
    }

    private UUID visited(UUID place) {
        Filing filing = Filings.failingAt("as-reported", checklists.current("COVERT_VISIT"), place);
        inspecting.file(covert, filing);
        return filing.id();
    }
}
