package org.dailydispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** The board names who has what is not visited yet, and its button tells that person. */
@DatabaseTest
class ReminderTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private static final Instant NOW = Records.at(TODAY, "10:00");

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final AssignmentService service;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private TeamFixture team;
    private UUID township;
    private UUID checkpoint;
    private Actor leader;
    private Actor inspector;

    @Autowired
    ReminderTest(MockMvc mvc, Fixtures fixtures, AssignmentService service, JdbcClient jdbc, TestClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.service = service;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyHasATownship() {
        clock.set(NOW);
        team = fixtures.team();
        township = fixtures.township(team);
        checkpoint = fixtures.checkpoint(team, township);
        leader = fixtures.leader(team);
        inspector = fixtures.inspector(team);
        assign(township, inspector.id());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theBoardNamesWhoHasItAndSaysWhatNobodyHas() throws Exception {
        String errands = errands(leader, "/dashboard");

        assertThat(errands)
                .contains(inspector.displayName() + " · ")
                .containsPattern("<button class=\"btn sm\" form=\"remind\" name=\"target\" value=\"" + township
                        + "\" aria-label=\"提醒" + inspector.displayName() + "：[^\"]+\">")
                .containsPattern("<a href=\"/assignments\\?day=2020-02-19\">未分派</a> · 卡口")
                .doesNotContain("value=\"" + checkpoint);
        assertThat(page(leader, "/dashboard")).contains("<form id=\"remind\" method=\"post\"");
    }

    @Test
    void aTeamThatAssignsNothingIsToldNothing() throws Exception {
        assign(township, null);

        assertThat(errands(leader, "/dashboard")).doesNotContain("未分派").doesNotContain("提醒");
    }

    @Test
    void theCityIsToldNoNames() throws Exception {
        Actor city = fixtures.of(Role.MUNICIPAL);

        assertThat(errands(city, "/dashboard?team=" + team.team()))
                .contains("未查")
                .doesNotContain(inspector.displayName())
                .doesNotContain("提醒");
        assertThat(page(city, "/dashboard?team=" + team.team())).doesNotContain("id=\"remind\"");
    }

    @Test
    void nobodyIsRemindedOfADayThatIsOver() throws Exception {
        clock.set(Records.at(TODAY.next(), "09:00"));

        assertThat(errands(leader, "/dashboard?day=" + TODAY))
                .contains(inspector.displayName() + " · ")
                .doesNotContain("提醒");
    }

    @Test
    void theButtonTellsThePersonOnceAnHour() throws Exception {
        remind(township.toString())
                .andExpect(redirectedUrl("/dashboard"))
                .andExpect(flash().attribute("reminder", "assignment.reminder.SENT"))
                .andExpect(flash().attribute("reminded", inspector.displayName()));
        assertThat(page(inspector, "/notices")).contains("今天还没有检查，" + leader.displayName() + "提醒您");

        clock.set(NOW.plus(Reminders.QUIET).minusSeconds(1));
        remind(township.toString()).andExpect(flash().attribute("reminder", "assignment.reminder.LATELY"));
        assertThat(told()).containsExactly(inspector.id());

        clock.set(NOW.plus(Reminders.QUIET));
        remind(township.toString()).andExpect(flash().attribute("reminder", "assignment.reminder.SENT"));
        assertThat(told()).containsExactly(inspector.id(), inspector.id());
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'VISIT_REMINDED' and object_id = ?")
                        .param(township.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoeverGetsThePlaceIsRemindedAnew() throws Exception {
        remind(township.toString());
        Actor other = fixtures.inspector(team);
        assign(township, other.id());

        remind(township.toString())
                .andExpect(flash().attribute("reminder", "assignment.reminder.SENT"))
                .andExpect(flash().attribute("reminded", other.displayName()));
        assertThat(told()).containsExactlyInAnyOrder(inspector.id(), other.id());
    }

    @Test
    void whatHasBeenVisitedOrIsNobodysIsSaidSo() throws Exception {
        new Records(jdbc, team, inspector).open(township, fixtures.village(team, township), TODAY, "08:00", 0);
        remind(township.toString()).andExpect(flash().attribute("reminder", "assignment.reminder.VISITED"));

        assign(checkpoint, inspector.id());
        assign(checkpoint, null);
        remind(checkpoint.toString()).andExpect(flash().attribute("reminder", "assignment.reminder.NOBODY"));
        assertThat(told()).isEmpty();
    }

    @Test
    void theBoardIsLookedAtAsBeforeAndSaysWhatBecameOfIt() throws Exception {
        MvcResult pressed = mvc.perform(post("/assignments/remind")
                        .param("target", township.toString())
                        .param("mode", "open")
                        .param("days", "14")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/dashboard?mode=open&days=14"))
                .andReturn();
        String board = mvc.perform(get("/dashboard?mode=open&days=14")
                        .cookie(pressed.getResponse().getCookies())
                        .with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(board)
                .containsPattern("<p class=\"note\" role=\"status\">已提醒" + inspector.displayName() + "：[^<]+。</p>");
    }

    @Test
    void aPlaceOfAnotherTeamIsNotFound() throws Exception {
        TeamFixture other = fixtures.team();
        Actor stranger = fixtures.leader(other);
        mvc.perform(post("/assignments/remind")
                        .param("target", township.toString())
                        .with(As.actor(stranger))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/assignments/remind")
                        .param("target", township.toString())
                        .with(As.actor(inspector))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "no-place, 404"})
    void whatIsNoPlaceIsRefusedInASentence(String target, int refused) throws Exception {
        String answer = remind(target)
                .andExpect(status().is(refused))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("<h1");
    }

    private ResultActions remind(String target) throws Exception {
        return mvc.perform(post("/assignments/remind")
                .param("target", target)
                .with(As.actor(leader))
                .with(csrf()));
    }

    private void assign(UUID target, @Nullable UUID holder) {
        int version = jdbc.sql(
                        "select coalesce(max(version), 0) from assignment_day where team_id = ? and target_id = ?")
                .params(team.team(), target)
                .query(Integer.class)
                .single();
        Choice.Wish wish = holder == null ? Choice.Wish.NOBODY : Choice.Wish.PERSON;
        assertThat(service.decide(leader, TODAY, List.of(new Choice(target, wish, holder, version)))
                        .decided())
                .isEqualTo(1);
    }

    private List<UUID> told() {
        return jdbc.sql("select recipient_id from notice where kind = 'VISIT_REMINDED' and team_id = ?")
                .param(team.team())
                .query(UUID.class)
                .list();
    }

    private String errands(Actor reader, String address) throws Exception {
        String page = page(reader, address);
        int from = page.indexOf("id=\"h-now\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private String page(Actor reader, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
