package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
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
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What an open board and the city's open page are told about changes since they were counted. */
@DatabaseTest
class ChangesTest {

    /** A day on which no other test leaves records, so that the city's answer is this test's alone. */
    private static final ReportingDay DAY = ReportingDay.of(2031, 5, 6);

    private static final String SINCE = "2031-05-06T01:00:00Z";
    private static final String NOTHING = "{\"time\":null}";

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final StatementCounter statements;
    private final TestClock clock;
    private final TeamFixture team;
    private final Actor leader;
    private final Actor municipal;
    private final Records records;
    private final UUID township;
    private final UUID village;

    @Autowired
    ChangesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, StatementCounter statements, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
        this.team = fixtures.team();
        this.leader = fixtures.leader(team);
        this.municipal = fixtures.of(Role.MUNICIPAL);
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.township = fixtures.township(team);
        this.village = fixtures.village(team, township);
    }

    @Test
    void anUnreleasedCovertVisitIsNoChangeUntilItsRelease() throws Exception {
        UUID visit = records.unreleased(township, village, DAY, "10:00");
        UUID problem = records.covertProblem(visit, township, DAY, Records.at(DAY, "18:00"));
        step(problem, "10:05");
        assertThat(told(leader, "/dashboard/changes?since=" + SINCE)).isEqualTo(NOTHING);
        assertThat(told(municipal, "/dashboard/changes?since=" + SINCE + "&team=" + team.team()))
                .isEqualTo(NOTHING);
        jdbc.sql("update inspection set released_at = :at where id = :id")
                .param("at", Timestamp.from(Records.at(DAY, "10:30")))
                .param("id", visit)
                .update();
        assertThat(told(leader, "/dashboard/changes?since=" + SINCE)).contains("10:30");
        assertThat(told(municipal, "/overview/changes?since=" + SINCE)).contains("10:30");
        jdbc.sql(
                        "update inspection set released_at = filed_at - interval '20 years', revised_at = released_at where id = :id")
                .param("id", visit)
                .update();
        jdbc.sql("delete from problem_step where problem_id = :id")
                .param("id", problem)
                .update();
    }

    @Test
    void tellsTheLatestOfEachKind() throws Exception {
        ReportingDay own = DAY.plus(-30);
        String since = "/dashboard/changes?since=2031-04-06T01:00:00Z";
        assertThat(told(leader, since)).isEqualTo(NOTHING);
        records.open(township, village, own, "09:30", 0);
        assertThat(told(leader, since)).contains("09:30");
        step(records.problem(township, own, Records.at(own, "20:00"), null), "11:15", own);
        assertThat(told(leader, since)).contains("11:15");
        records.resumption(records.enterprise(township, true, false, 10), township, own, "RESUMED", 10, 5);
        assertThat(told(leader, since)).contains("16:00");
        assertThat(told(leader, "/dashboard/changes?since=2031-04-06T23:59:59Z"))
                .isEqualTo(NOTHING);
        TeamFixture other = fixtures.team();
        assertThat(told(fixtures.leader(other), since)).isEqualTo(NOTHING);
    }

    @Test
    void whatIsBegunIsAChangeForTheLeaderWhoSeesIt() throws Exception {
        clock.set(Records.at(DAY.plus(-60), "09:00"));
        String since = "/dashboard/changes?since=2031-03-07T00:00:00Z";
        records.draft(village, DAY.plus(-60), "COVERT");
        assertThat(told(leader, since)).isEqualTo(NOTHING);
        records.draft(village, DAY.plus(-60), "OPEN");
        assertThat(told(leader, since)).contains("08:40");
        assertThat(told(municipal, since + "&team=" + team.team())).isEqualTo(NOTHING);
    }

    @Test
    void aTownshipsReportIsAChangeOfItsTeamsBoard() throws Exception {
        records.report(township, DAY.plus(-90), "16:00", false, false);
        String since = "/dashboard/changes?since=2031-02-05T08:30:00Z";
        assertThat(told(leader, since)).contains("17:00");
        assertThat(told(fixtures.leader(fixtures.team()), since)).isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SITE_ADDED", "SITE_CHANGED", "SITE_RETIRED", "SITE_REOPENED",
                "TOWNSHIP_ADDED", "TOWNSHIP_CHANGED", "TOWNSHIP_RETIRED", "TOWNSHIP_CONTINUED",
                "COUNTY_MAP_ADDED", "COUNTY_MAP_REPLACED", "COUNTY_MAP_REMOVED"
            })
    @Transactional
    void whatIsInForceAndTheMapAreChangesOfTheirCounty(String action) throws Exception {
        ReportingDay day = DAY.plus(-3000 + action.hashCode() % 1000);
        UUID object = action.startsWith("SITE") ? village : action.startsWith("TOWN") ? township : team.county();
        deed(action, object.toString(), day);
        String since = "/dashboard/changes?since=" + Records.at(day, "11:00");
        assertThat(told(leader, since)).contains("11:45");
        assertThat(told(fixtures.leader(fixtures.team()), since)).isEqualTo(NOTHING);
        assertThat(told(municipal, "/overview/changes?since=" + Records.at(day, "11:00")))
                .isNotEqualTo(NOTHING);
        assertThat(told(leader, "/dashboard/changes?since=" + Records.at(day, "11:46")))
                .isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQUENCIES_CHANGED, all, true, true",
        "TEAM_CHANGED, own, true, true",
        "TEAM_CHANGED, other, false, true",
        "TEAM_ADDED, other, false, true",
        "BENCHMARK_SET, ON_POST, false, true",
        "BENCHMARK_REMOVED, ON_POST, false, true",
        "TEMPLATE_PUBLISHED, 2, false, false"
    })
    @Transactional
    void settingsAreChangesOfThePagesThatShowThem(String action, String object, boolean ofBoard, boolean ofCity)
            throws Exception {
        ReportingDay day = ReportingDay.of(2040, 1, 1).plus(action.length());
        UUID id = object.equals("own") ? team.team() : fixtures.team().team();
        deed(action, object.startsWith("o") ? id.toString() : object, day);
        assertThat(told(leader, "/dashboard/changes?since=" + Records.at(day, "11:00"))
                        .contains("11:45"))
                .isEqualTo(ofBoard);
        assertThat(told(municipal, "/overview/changes?since=" + Records.at(day, "11:00"))
                        .contains("11:45"))
                .isEqualTo(ofCity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTERPRISE_ADDED", "ENTERPRISE_CHANGED", "ENTERPRISE_RETIRED", "ENTERPRISE_REINSTATED"})
    @Transactional
    void whichEnterprisesThereAreIsAChangeOfTheirCounty(String action) throws Exception {
        ReportingDay day = ReportingDay.of(2041, 1, 1).plus(action.length());
        deed(action, records.enterprise(township, true, false, 10).toString(), day);
        String since = "/dashboard/changes?since=" + Records.at(day, "11:00");
        assertThat(told(leader, since)).contains("11:45");
        assertThat(told(fixtures.leader(fixtures.team()), since)).isEqualTo(NOTHING);
        assertThat(told(municipal, "/overview/changes?since=" + Records.at(day, "11:00")))
                .contains("11:45");
    }

    /** The board names who has what to do: the leader's, nobody else's. */
    @Test
    void whoHasWhatToDoIsAChangeForTheLeader() throws Exception {
        ReportingDay day = DAY.plus(-120);
        jdbc.sql(
                        "insert into assignment_change (team_id, kind, site_id, day, at, by_id) values (?, 'FREED', ?, ?, ?, ?)")
                .params(
                        team.team(),
                        village,
                        java.sql.Date.valueOf(day.date()),
                        Timestamp.from(Records.at(day, "11:20")),
                        leader.id())
                .update();
        String since = "/dashboard/changes?since=" + Records.at(day, "11:00");
        assertThat(told(leader, since)).contains("11:20");
        assertThat(told(fixtures.leader(fixtures.team()), since)).isEqualTo(NOTHING);
        assertThat(told(municipal, since + "&team=" + team.team())).isEqualTo(NOTHING);
    }

    /** Written for ever: the test rolls it back. */
    private void deed(String action, String object, ReportingDay day) {
        jdbc.sql("insert into audit_event (at, actor_name, action, object_type, object_id) values (?, 'x', ?, 'x', ?)")
                .params(Timestamp.from(Records.at(day, "11:45")), action, object)
                .update();
    }

    @Test
    void asksFewStatementsWhateverHappened() throws Exception {
        List<String> asked = statements.during(() -> told(leader, "/dashboard/changes?since=" + SINCE));
        assertThat(asked).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void wrongQuestionsAndOtherTeamsGetNoAnswer() throws Exception {
        for (String wrong : List.of("/dashboard/changes", "/dashboard/changes?since=yesterday")) {
            mvc.perform(get(wrong).with(As.actor(leader))).andExpect(status().is4xxClientError());
        }
        for (String far :
                List.of("-1000000000-01-01T00:00:00Z", "-5000-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z")) {
            mvc.perform(get("/dashboard/changes").param("since", far).with(As.actor(leader)))
                    .andExpect(status().isOk());
        }
        mvc.perform(get("/dashboard/changes?since=" + SINCE + "&team="
                                + fixtures.team().team())
                        .with(As.actor(leader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/overview/changes?since=" + SINCE).with(As.actor(leader)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/dashboard/changes?since=" + SINCE).with(As.actor(fixtures.inspector(team))))
                .andExpect(status().isForbidden());
    }

    private void step(UUID problem, String time) {
        step(problem, time, DAY);
    }

    private void step(UUID problem, String time, ReportingDay day) {
        jdbc.sql("insert into problem_step (problem_id, at, actor_name, action, state)"
                        + " values (:problem, :at, 'x', 'CHANGED', 'RECTIFYING')")
                .param("problem", problem)
                .param("at", Timestamp.from(Records.at(day, time)))
                .update();
    }

    private String told(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
