package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** How often to visit is one setting: what is due says the same everywhere. What a test sets is rolled back. */
@DatabaseTest
@Transactional
class FrequencyOnBoardTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);
    private static final ReportingDay SET_ON = ReportingDay.of(2020, 1, 26);

    private final MockMvc mvc;
    private final FrequencySettings settings;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TestClock clock;

    @Autowired
    FrequencyOnBoardTest(
            MockMvc mvc,
            FrequencySettings settings,
            Fixtures fixtures,
            JdbcClient jdbc,
            EntityManager entities,
            TestClock clock) {
        clock.reset();
        this.clock = clock;
        this.entities = entities;
        this.mvc = mvc;
        this.settings = settings;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # once in, the day, overdue of those covertly visited 4, 5 and 6 days before it
            5,  2020-02-19, 1
            5,  2020-02-18, 2
            4,  2020-02-19, 2
            4,  2020-02-18, 3
            10, 2020-02-19, 0
            6,  2020-02-18, 1
            -,  2020-02-19, 0
            """)
    void boardCoverageAndSuggestionAgreeOnOverdueCovertVisits(@Nullable Integer every, ReportingDay day, int overdue)
            throws Exception {
        TeamFixture team = fixtures.team();
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        for (int since = 4; since <= 6; since++) {
            UUID township = fixtures.township(team);
            records.covert(township, fixtures.village(team, township), day.plus(-since), "09:00");
        }
        set(null, Mode.COVERT, every);
        Actor leader = fixtures.leader(team);
        assertThat(page(leader, "/dashboard?day=" + day).split("<td class=\"r w\">", -1))
                .as("red on the board")
                .hasSize(1 + overdue);
        String county = page(fixtures.of(Role.MUNICIPAL), "/overview/counties/" + team.county() + "?day=" + day);
        assertThat(county.split(
                        "<td class=\"r warn\"><a class=\"ink\" href=\"/dashboard/cell[^\"]*day=2020-02-1[0-5]", -1))
                .as("red on the county's page")
                .hasSize(1 + overdue);
        String coverage = page(leader, "/coverage?to=" + day);
        if (overdue == 0) {
            assertThat(coverage).doesNotContain("天未暗访");
        } else {
            assertThat(coverage).contains("，" + overdue + "个镇街" + every + "天未暗访");
        }
        mvc.perform(post("/dispatches/" + day + "/assemble")
                        .with(As.actor(leader))
                        .with(csrf()))
                .andExpect(redirectedUrl("/dispatches/" + day));
        // One transaction spans the test: what was saved is not in the tables yet.
        entities.flush();
        String dispatch = page(leader, "/dispatches/" + day);
        if (overdue == 0) {
            assertThat(dispatch).doesNotContain("天以上未暗访");
        } else {
            assertThat(dispatch).contains((overdue > 1 ? overdue + "个镇街园区" : "") + "已" + every + "天以上未暗访");
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # once in, days since the last visit, what the board says, what it does not say
            1, 2, 1处卡口,      未到期
            2, 2, 1处卡口,      未到期
            3, 2, '未到期，上次2/17', 1处卡口
            3, 0, 今日1个镇街、1处卡口已全部检查, 未到期
            -, 2, '未到期，上次2/17', 1处卡口
            20, 14, '未到期，上次2/5', 1处卡口
            """)
    void theHeadlineAsksForNoCheckpointThatIsNotDue(@Nullable Integer every, int since, String says, String not)
            throws Exception {
        TeamFixture team = fixtures.team();
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        UUID township = fixtures.township(team);
        records.open(township, fixtures.village(team, township), TODAY, "08:00", 0);
        records.open(township, fixtures.checkpoint(team, township), TODAY.plus(-since), "08:00", 0);
        set(SiteFamily.CHECKPOINT, Mode.OPEN, every);
        for (String address : new String[] {"/dashboard", "/dashboard/wall"}) {
            assertThat(page(fixtures.leader(team), address)).contains(says).doesNotContain(not);
        }
        if (not.equals("1处卡口")) {
            assertThat(page(fixtures.leader(team), "/dashboard")).contains("按频次应查的镇街、卡口已全部检查");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "3, false"})
    void aTownshipThatIsNotDueIsNotAwaited(int every, boolean awaited) throws Exception {
        TeamFixture team = fixtures.team();
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        UUID township = fixtures.township(team);
        records.open(township, fixtures.village(team, township), TODAY.previous(), "08:00", 0);
        set(null, Mode.OPEN, every);
        String board = page(fixtures.leader(team), "/dashboard");
        assertThat(board.contains("今日还差")).isEqualTo(awaited);
        assertThat(board.contains("<a class=\"cell miss\"")).isEqualTo(awaited);
        assertThat(board.contains("今日尚未查\">?")).isEqualTo(awaited);
        assertThat(board).contains("<b class=\"num\">0<small> / 1</small></b>");
    }

    private void set(@Nullable SiteFamily family, Mode mode, @Nullable Integer every) {
        Map<Frequencies.Key, @Nullable Integer> wanted =
                Collections.singletonMap(new Frequencies.Key(family, mode), every);
        // Long before the days that are looked at.
        clock.set(Records.at(SET_ON, "09:00"));
        settings.set(fixtures.of(Role.ADMINISTRATOR), SET_ON, wanted, settings.read());
        clock.reset();
    }

    private String page(Actor actor, String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
