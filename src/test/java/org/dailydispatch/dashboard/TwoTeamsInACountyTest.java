package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Of two teams in one county each line of the city's page leads to the figures of its own team. */
@DatabaseTest
class TwoTeamsInACountyTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final OverviewService overviews;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final Actor municipal;
    private final TeamFixture first;
    private final TeamFixture second;
    private UUID north = new UUID(0, 0);

    @Autowired
    TwoTeamsInACountyTest(MockMvc mvc, OverviewService overviews, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.overviews = overviews;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.municipal = fixtures.of(Role.MUNICIPAL);
        this.first = fixtures.team();
        this.second = fixtures.alongside(first);
    }

    @BeforeEach
    void oneVisitsATownshipTheOtherBoth() {
        north = fixtures.township(first);
        UUID south = fixtures.township(first);
        visit(first, north);
        visit(second, north);
        visit(second, south);
    }

    @Test
    void eachLineLeadsToItsOwnTeam() throws Exception {
        String overview = page("/overview");
        assertThat(overview)
                .contains(county("") + "?day=2020-02-19&amp;team=" + first.team())
                .contains(county("") + "?day=2020-02-19&amp;team=" + second.team());
        String one = page(county("") + "?team=" + first.team());
        assertThat(one)
                .contains("：当日明查1/2")
                .contains("team=" + second.team())
                .contains(county("") + "?day=2020-02-18&amp;team=" + first.team())
                .contains(county(".xlsx") + "?day=2020-02-19&amp;team=" + first.team());
        assertThat(page(county("") + "?team=" + second.team())).contains("：当日明查2/2");
        assertThat(page(county(""))).contains("：当日明查2/2");
        mvc.perform(get(county(".xlsx") + "?team=" + first.team()).with(As.actor(municipal)))
                .andExpect(status().isOk());
    }

    @Test
    void onADayOfItsPredecessorThatOneIsShown() throws Exception {
        TeamFixture successor = fixtures.successor(first, TODAY);
        jdbc.sql("update team set stationed_to = '2020-02-01' where id = ?")
                .param(second.team())
                .update();
        assertThat(page(county("") + "?team=" + successor.team()))
                .contains("：当日明查0/2")
                .doesNotContain("同在本县");
        String before = page(county("") + "?day=2020-02-18&team=" + successor.team());
        // The head offers the same address in the other language.
        assertThat(before.substring(before.indexOf("<main"), before.indexOf("</main>")))
                .contains("team=" + first.team())
                .doesNotContain("team=" + successor.team());
    }

    /** By hand: the former team two of its ten days, the latter two of its four; and each its covert visits. */
    @Test
    void afterAReliefTheCountyHasTheDaysOfBothTeams() throws Exception {
        TeamFixture former = fixtures.team();
        UUID north = fixtures.township(former);
        UUID village = fixtures.village(former, north);
        ReportingDay relief = TODAY.plus(-3);
        TeamFixture latter = fixtures.successor(former, relief);
        Records theirs = new Records(jdbc, former, fixtures.inspector(former));
        Records others = new Records(jdbc, latter, fixtures.inspector(latter));
        theirs.open(north, village, TODAY.plus(-5), "08:00", 0);
        theirs.open(north, village, TODAY.plus(-4), "08:00", 0);
        theirs.open(north, village, TODAY.plus(-1), "08:00", 0);
        theirs.covert(north, village, TODAY.plus(-6), "09:00");
        theirs.problem(north, TODAY.plus(-6), Records.at(TODAY, "18:00"), null);
        others.open(north, village, relief, "08:00", 0);
        others.open(north, village, TODAY, "08:00", 0);
        others.problem(north, TODAY, Records.at(TODAY, "18:00"), null);
        String address = "/overview/counties/" + former.county();
        String county = main(address);
        assertThat(county)
                .contains(">4/14<br>", " 2/10</a>", " 2/4</a>", "：当日明查1/1", "6天前")
                .contains("from=2020-02-06&amp;to=2020-02-15&amp;township=" + north + "&amp;team=" + former.team())
                .contains("from=2020-02-16&amp;to=2020-02-19&amp;township=" + north + "&amp;team=" + latter.team())
                .contains("/dashboard/cell?township=" + north + "&amp;day=2020-02-13&amp;team=" + former.team())
                .contains(address + "?day=2020-02-15&amp;team=" + former.team());
        String open = county.replaceAll("(?s).*href=\"(/problems\\?figure=OPEN[^\"]+)\">2<.*", "$1");
        assertThat(open).doesNotContain("team=");
        assertThat(page(HtmlUtils.htmlUnescape(open))).contains("本表 2 项");
        assertThat(main(address + "?team=" + latter.team()))
                .contains(">2/4</a>", "全县各组合计")
                .doesNotContain(former.team().toString(), "6天前", ">4/14<");
        assertThat(main(address + "?day=2020-02-15&team=" + former.team()))
                .contains(">2/14</a>")
                .doesNotContain(latter.team().toString());
        // The day before the relief is the former team's, and each step stays on the county.
        assertThat(main(address + "?day=2020-02-15"))
                .contains(">2/14</a>", former.team().toString())
                .doesNotContain(latter.team().toString());
    }

    @Test
    void ofTwoTeamsAtOnceEachTownshipCountsOnceAndEachLeadsToItsOwnRows() throws Exception {
        String county = main(county(""));
        assertThat(county)
                .contains("：当日明查2/2", ">1/14<br>", "day=2020-02-19&amp;team=" + first.team())
                .contains("day=2020-02-19&amp;team=" + second.team())
                .doesNotContain("1/28", ">2/14<br>", ">2/14</a>");
        assertThat(main(county("") + "?team=" + first.team())).contains("：当日明查1/2", ">0/14</a>");
    }

    /** What both did together is told apart by the county's table of that day; what one did alone leads to its rows. */
    @Test
    void tilesAndBarsOfTwoTeamsAtOnceLeadToBoth() throws Exception {
        String table = county("") + "?day=2020-02-19#h-townships";
        assertThat(links(main(county(""))))
                .contains(table, county("") + "?day=2020-02-10#h-townships")
                .noneMatch(link -> link.startsWith("/dashboard/cell?township=" + north + "&day=2020-02-10"));
        assertThat(links(main("/overview"))).contains(table);
        assertThat(links(main(county("") + "?team=" + second.team())))
                .contains(cell("2020-02-10", second), cell("2020-02-19", second))
                .doesNotContain(table);
    }

    /** Each bar leads to the team that was there on its day. */
    @Test
    void barsFromBeforeAReliefLeadToTheFormerTeam() throws Exception {
        jdbc.sql("update team set stationed_to = '2020-02-15' where id = ?")
                .param(first.team())
                .update();
        jdbc.sql("update team set stationed_from = '2020-02-16' where id = ?")
                .param(second.team())
                .update();
        assertThat(links(main(county(""))))
                .contains(cell("2020-02-15", first), cell("2020-02-16", second))
                .doesNotContain(cell("2020-02-15", second), cell("2020-02-16", first));
    }

    private String cell(String day, TeamFixture team) {
        return "/dashboard/cell?township=" + north + "&day=" + day + "&team=" + team.team();
    }

    private static List<String> links(String page) {
        return Pattern.compile("href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .toList();
    }

    private String main(String address) throws Exception {
        String page = page(address);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    /** What the city's total grows by, whatever other tests have put into it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCitysTotalCountsEachPlaceOnceADay(boolean relieved) {
        Overview before = overviews.of(TODAY);
        TeamFixture one = fixtures.team();
        UUID north = fixtures.township(one);
        UUID south = fixtures.township(one);
        fixtures.township(one);
        UUID exit = fixtures.checkpoint(one, north);
        fixtures.checkpoint(one, south);
        Records theirs = new Records(jdbc, one, fixtures.inspector(one));
        TeamFixture two = relieved ? fixtures.successor(one, TODAY) : fixtures.alongside(one);
        Records others = new Records(jdbc, two, fixtures.inspector(two));
        theirs.open(north, fixtures.village(one, north), relieved ? TODAY.previous() : TODAY, "08:00", 0);
        theirs.open(north, exit, relieved ? TODAY.previous() : TODAY, "08:30", 0);
        theirs.report(north, TODAY, null, false, false);
        others.open(north, fixtures.village(one, north), TODAY, "09:00", 0);
        others.open(south, fixtures.village(one, south), TODAY, "09:30", 0);
        others.open(north, exit, TODAY, "10:00", 0);
        others.report(north, TODAY, "08:50", false, false);
        Overview after = overviews.of(TODAY);
        assertThat(grown(before.townships(), after.townships())).isEqualTo("2/3");
        assertThat(grown(before.checkpoints(), after.checkpoints())).isEqualTo("1/2");
        assertThat(grown(before.reports(), after.reports())).isEqualTo("1/3");
        assertThat(after.states().of(ReportStatus.FILED) - before.states().of(ReportStatus.FILED))
                .isEqualTo(1);
        assertThat(after.states().of(ReportStatus.DRAFT) - before.states().of(ReportStatus.DRAFT))
                .isZero();
        assertThat(after.states().of(ReportStatus.MISSING) - before.states().of(ReportStatus.MISSING))
                .isEqualTo(2);
    }

    private static String grown(Rate before, Rate after) {
        return new Rate(after.numerator() - before.numerator(), after.denominator() - before.denominator()).counts();
    }

    @Test
    void aTeamOfAnotherCountyIsNone() throws Exception {
        for (UUID id : new UUID[] {fixtures.team().team(), UUID.randomUUID()}) {
            mvc.perform(get(county("") + "?team=" + id).with(As.actor(municipal)))
                    .andExpect(status().isNotFound());
        }
    }

    private void visit(TeamFixture team, UUID township) {
        new Records(jdbc, team, fixtures.inspector(team))
                .open(township, fixtures.village(team, township), TODAY, "08:00", 0);
    }

    private String county(String suffix) {
        return "/overview/counties/" + first.county() + suffix;
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
