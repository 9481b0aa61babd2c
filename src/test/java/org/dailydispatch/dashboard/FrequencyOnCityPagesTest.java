package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Arrays;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The city's pages ask for what the teams' boards ask for: what was due. What a test sets is rolled back. */
@DatabaseTest
@Transactional
class FrequencyOnCityPagesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);
    private static final ReportingDay SET_ON = ReportingDay.of(2020, 1, 26);

    private final MockMvc mvc;
    private final FrequencySettings settings;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final OverviewService overviews;
    private final TestClock clock;

    @Autowired
    FrequencyOnCityPagesTest(
            MockMvc mvc,
            FrequencySettings settings,
            Fixtures fixtures,
            JdbcClient jdbc,
            OverviewService overviews,
            TestClock clock) {
        clock.reset();
        this.clock = clock;
        this.overviews = overviews;
        this.mvc = mvc;
        this.settings = settings;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # once in, lacking today, of the last 14 days done and due, days complete
            1, true,  1/14, 1
            2, true,  2/14, 2
            3, false, 3/14, 3
            -, false, 0/0,  0
            """)
    void aTownshipVisitedTwoDaysAgoLacksAVisitByItsFrequencyAlone(
            @Nullable Integer every, boolean lacking, String fortnight, int complete) throws Exception {
        TeamFixture team = fixtures.team();
        UUID township = fixtures.township(team);
        UUID village = fixtures.village(team, township);
        new Records(jdbc, team, fixtures.inspector(team)).open(township, village, TODAY.plus(-2), "08:00", 0);
        set(null, Mode.OPEN, every);

        TeamLine line = line(team);
        assertThat(line.townships().counts()).isEqualTo("0/1");
        assertThat(line.lackingTownships()).isEqualTo(lacking ? 1 : 0);
        assertThat(line.lacking()).isEqualTo(lacking);
        assertThat(line.fortnight().counts()).isEqualTo(fortnight);
        assertThat(line.completeDays()).isEqualTo(complete);
        assertThat(row(team).contains("<td class=\"r warn\"><a class=\"ink\" href=\"/dashboard/coverage?of=townships"))
                .as("red on the city's page")
                .isEqualTo(lacking);
        String county = page(city(), "/overview/counties/" + team.county());
        assertThat(county.contains("<td class=\"r warn\"><a class=\"ink\" href=\"/dashboard/cell?township=" + township
                        + "&amp;day=2020-02-19"))
                .as("red on the county's page")
                .isEqualTo(lacking);
        assertThat(county).contains(">" + fortnight + "</a>");
        assertThat(page(fixtures.leader(team), "/dashboard").contains("今日还差"))
                .as("the team's own board")
                .isEqualTo(lacking);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            1,  2,  true
            2,  2,  true
            3,  2,  false
            20, 19, false
            20, 20, true
            -,  2,  false
            """)
    void aCheckpointLacksAVisitByItsFrequencyAlone(@Nullable Integer every, int since, boolean lacking)
            throws Exception {
        TeamFixture team = fixtures.team();
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        UUID township = fixtures.township(team);
        records.open(township, fixtures.village(team, township), TODAY, "08:00", 0);
        records.open(township, fixtures.checkpoint(team, township), TODAY.plus(-since), "08:00", 0);
        set(SiteFamily.CHECKPOINT, Mode.OPEN, every);

        assertThat(line(team).lackingCheckpoints()).isEqualTo(lacking ? 1 : 0);
        assertThat(row(team)
                        .contains("<td class=\"r warn\"><a class=\"ink\" href=\"/dashboard/coverage?of=checkpoints"))
                .isEqualTo(lacking);
        assertThat(page(fixtures.leader(team), "/dashboard").contains("1处卡口")).isEqualTo(lacking);
    }

    @Test
    void theHeadlineCountsTheTeamsThatLackSomethingDue() throws Exception {
        set(null, Mode.OPEN, 3);
        int before = overviews.of(TODAY).incomplete();
        for (int since = 2; since <= 3; since++) {
            TeamFixture team = fixtures.team();
            UUID township = fixtures.township(team);
            new Records(jdbc, team, fixtures.inspector(team))
                    .open(township, fixtures.village(team, township), TODAY.plus(-since), "08:00", 0);
        }
        Overview late = overviews.of(TODAY);
        assertThat(late.incomplete()).as("of the two one lacks a visit").isEqualTo(before + 1);
        assertThat(page(city(), "/overview")).contains(late.teams().size() + "个督导组中" + late.incomplete() + "个未全覆盖");
        // Nobody is expected anywhere: nobody lacks anything, and not everything has been visited.
        set(null, Mode.OPEN, null);
        set(SiteFamily.CHECKPOINT, Mode.OPEN, null);
        Overview none = overviews.of(TODAY);
        assertThat(none.incomplete()).isZero();
        assertThat(page(city(), "/overview")).contains(none.teams().size() + "个督导组按频次应查的都已检查");
    }

    /** The frequency of one's own days: what the relieved team visited is no visit of the one that came. */
    @Test
    void aReliefKeepsTheCountysDaysAndBeginsTheTeamsAnew() throws Exception {
        TeamFixture former = fixtures.team();
        UUID township = fixtures.township(former);
        new Records(jdbc, former, fixtures.inspector(former))
                .open(township, fixtures.village(former, township), TODAY.plus(-2), "08:00", 0);
        TeamFixture latter = fixtures.successor(former, TODAY.previous());
        set(null, Mode.OPEN, 3);

        assertThat(line(latter).lackingTownships()).isZero();
        assertThat(line(latter).fortnight().counts()).isEqualTo("0/0");
        assertThat(page(city(), "/overview/counties/" + former.county()))
                .contains(">3/14<br>", " 1/12</a>", " 0/0</a>")
                .doesNotContain("<td class=\"r warn\"><a class=\"ink\" href=\"/dashboard/cell?township=" + township
                        + "&amp;day=2020-02-19");
    }

    private Actor city() {
        return fixtures.of(Role.MUNICIPAL);
    }

    private TeamLine line(TeamFixture team) {
        return overviews.of(TODAY).teams().stream()
                .filter(each -> each.team().id().equals(team.team()))
                .findFirst()
                .orElseThrow();
    }

    private String row(TeamFixture team) throws Exception {
        return Arrays.stream(page(city(), "/overview").split("<tr", -1))
                .filter(each -> each.contains("/dashboard?day=2020-02-19&amp;team=" + team.team()))
                .findFirst()
                .orElseThrow();
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
