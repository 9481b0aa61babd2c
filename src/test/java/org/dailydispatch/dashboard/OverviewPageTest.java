package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class OverviewPageTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private static final Map<ReportStatus, String> WORDS = Map.of(
            ReportStatus.FILED, "已报",
            ReportStatus.LATE, "迟报",
            ReportStatus.ZERO, "零报告",
            ReportStatus.DRAFT, "填报中",
            ReportStatus.MISSING, "未报");

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final StatementCounter statements;
    private final OverviewService overviews;
    private final Actor municipal;
    private final TeamFixture team;

    @Autowired
    OverviewPageTest(
            MockMvc mvc,
            Fixtures fixtures,
            JdbcClient jdbc,
            StatementCounter statements,
            OverviewService overviews,
            TestClock clock) {
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.statements = statements;
        this.overviews = overviews;
        clock.reset();
        this.municipal = fixtures.of(Role.MUNICIPAL);
        this.team = fixtures.team();
    }

    @BeforeEach
    void aTeamsMorning() {
        aMorningOf(team);
    }

    @Test
    void putsATeamIntoOneLine() {
        TeamLine line = overviews.of(TODAY).teams().stream()
                .filter(each -> each.team().id().equals(team.team()))
                .findFirst()
                .orElseThrow();
        assertThat(line.dayOfPosting()).isEqualTo(26);
        assertThat(line.townships().counts()).isEqualTo("1/2");
        assertThat(line.checkpoints().counts()).isEqualTo("0/1");
        assertThat(line.covert()).isEqualTo(1);
        assertThat(line.covertTownships().counts()).isEqualTo("1/2");
        assertThat(line.problems().open()).isEqualTo(1);
        assertThat(line.problems().overdue()).isEqualTo(1);
        assertThat(line.medianDays()).isEqualByComparingTo("1.1");
        assertThat(line.reports().counts()).isEqualTo("1/2");
        assertThat(line.overdue().counts()).isEqualTo("1/1");
        // On the day itself; the fourteen days before count both townships each.
        assertThat(line.fortnight().counts()).isEqualTo("1/28");
        assertThat(line.resumption().counts()).isEqualTo("1/1");
        assertThat(line.bars()).hasSize(14);
        assertThat(line.completeDays()).isZero();
    }

    @Test
    void theMedianLeadsToTheClosedOfWhichItIs() throws Exception {
        MatchResult link = Pattern.compile("<a class=\"share\" href=\"(/problems\\?figure=CLOSED_LATELY[^\"]*team="
                        + team.team() + ")\">按销号(\\d+)项</a>")
                .matcher(page("zh"))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(link.group(2)).isEqualTo("1");
        String list = mvc.perform(get(URI.create(link.group(1).replace("&amp;", "&")))
                        .cookie(new Cookie("DDLANGUAGE", "zh"))
                        .with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("的14天销号1项", "本表 1 项");
        assertThat(list.split("<th scope=\"row\"", -1)).hasSize(1 + 1);
    }

    @Test
    void asksAsManyStatementsForManyTeams() throws Exception {
        List<String> few = statements.during(() -> page("zh-CN"));
        for (int i = 0; i < 5; i++) {
            aMorningOf(fixtures.team());
        }
        List<String> many = statements.during(() -> page("zh-CN"));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void asksAsManyStatementsForTenTimesTheRecordsOfATeam() throws Exception {
        List<String> few = statements.during(() -> page("zh-CN"));
        for (int more = 0; more < 9; more++) {
            aMorningOf(team);
        }
        assertThat(statements.during(() -> page("zh-CN"))).hasSameSizeAs(few);
    }

    @Test
    void speaksBothLanguages() throws Exception {
        assertThat(page("zh-CN")).contains("未发布", "/dashboard?day=2020-02-19").doesNotContain("??");
        assertThat(page("en"))
                .contains("not published", "without full coverage")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        // filed, late, zero, drafts, due: and the rest is missing
        "0, 0, 0, 0, 0, 0, 0/0",
        "0, 0, 0, 0, 17, 17, 0/17",
        "9, 2, 1, 3, 17, 2, 12/17",
        "17, 0, 0, 0, 17, 0, 17/17",
        "0, 0, 0, 17, 17, 0, 0/17"
    })
    void theFiveStatesAddUpToTheReportsThatAreDue(
            int filed, int late, int zero, int drafts, int due, int missing, String handedIn) {
        ReportStates states = new ReportStates(
                Map.of(
                        ReportStatus.FILED, filed,
                        ReportStatus.LATE, late,
                        ReportStatus.ZERO, zero,
                        ReportStatus.DRAFT, drafts),
                due);
        assertThat(states.of(ReportStatus.MISSING)).isEqualTo(missing);
        assertThat(states.handedIn().counts()).isEqualTo(handedIn);
        assertThat(states.statuses().stream().mapToInt(states::of).sum()).isEqualTo(due);
    }

    @Test
    void showsAllFiveStatesOfReports() throws Exception {
        UUID zero = fixtures.township(team);
        UUID late = fixtures.township(team);
        fixtures.township(team);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        records.report(zero, TODAY, "08:00", false, true);
        records.report(late, TODAY, "19:00", true, false);
        String address = "/township-reports?day=2020-02-19&amp;team=" + team.team() + "&amp;status=";
        // aMorningOf: one zero report and one draft.
        assertThat(page("zh-CN"))
                .contains(
                        address + "ZERO\">零报告 2",
                        address + "LATE\">迟报 1",
                        address + "DRAFT\">填报中 1",
                        address + "MISSING\">未报 1");
        Overview overview = overviews.of(TODAY);
        String all = overview.states().statuses().stream()
                .map(status -> WORDS.get(status) + " " + overview.states().of(status))
                .collect(Collectors.joining(" · "));
        assertThat(page("zh-CN")).contains("<span class=\"d\">" + all + "</span>");
        String reports = "/township-reports?day=2020-02-19&amp;status=%s&amp;team=" + team.team() + "\">%s ";
        assertThat(county(team, ""))
                .contains(
                        reports.formatted("FILED", "已报") + 0,
                        reports.formatted("LATE", "迟报") + 1,
                        reports.formatted("ZERO", "零报告") + 2,
                        reports.formatted("DRAFT", "填报中") + 1,
                        reports.formatted("MISSING", "未报") + 1);
        assertThat(page("en"))
                .contains(
                        address + "ZERO\">Zero report 2",
                        address + "LATE\">Late 1",
                        address + "DRAFT\">In progress 1",
                        address + "MISSING\">Missing 1");
    }

    @Test
    void ranksByAFigureAndEqualOnesShareAPlace() {
        TeamFixture all = fixtures.team();
        UUID only = fixtures.township(all);
        Records records = new Records(jdbc, all, fixtures.inspector(all));
        records.open(only, fixtures.village(all, only), TODAY, "08:00", 0);
        TeamFixture nothing = fixtures.team();
        for (OverviewOrder order : OverviewOrder.values()) {
            Overview ranked = overviews.of(TODAY, order);
            assertThat(ranked.teams()).hasSameSizeAs(overviews.of(TODAY).teams());
            assertThat(ranked.teams()).isSortedAccordingTo(order.comparator());
        }
        Overview ranked = overviews.of(TODAY, OverviewOrder.TOWNSHIPS);
        assertThat(ranked.rank(line(ranked, all))).isEqualTo(1);
        assertThat(ranked.rank(line(ranked, team))).isGreaterThan(1);
        // Nothing to visit is not everything visited.
        assertThat(ranked.rank(line(ranked, nothing))).isGreaterThan(ranked.rank(line(ranked, team)));
        assertThat(overviews.of(TODAY).rank(line(ranked, all))).isNull();
        assertThat(OverviewOrder.of("")).isEqualTo(OverviewOrder.NUMBER);
        assertThatThrownBy(() -> OverviewOrder.of("nonsense")).isInstanceOf(NotFoundException.class);
    }

    /** That the page has this figure as a link, and behind it stands what is said. */
    private void leadsTo(String page, String address, String figure, String said) throws Exception {
        assertThat(page).contains("href=\"" + address + "\">" + figure + "</a>");
        assertThat(mvc.perform(get(address.replace("&amp;", "&"))
                                .cookie(new Cookie("DDLANGUAGE", "zh-CN"))
                                .with(As.actor(municipal)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(said);
    }

    private static TeamLine line(Overview overview, TeamFixture team) {
        return overview.teams().stream()
                .filter(each -> each.team().id().equals(team.team()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBarsOfFourteenDaysHaveTheirTable() throws Exception {
        String city = rowOfBars(
                page("zh-CN"), line(overviews.of(TODAY), team).team().name().zh());
        assertThat(city)
                .containsPattern(
                        "(<td class=\"r\"><a class=\"ink\" href=\"/dashboard/coverage\\?of=townships[^\"]*\">0/2</a></td>){13}")
                .containsPattern("day=" + TODAY + "&amp;team=" + team.team() + "\">1/2</a></td></tr>$");
        String county = county(team, "");
        assertThat(county).contains("day=2020-02-06&amp;team=" + team.team() + "\">0/1</a></td>");
        assertThat(county.substring(county.indexOf("柱图的逐日数据")).replaceAll("<a class=\"ink\"[^>]*>|</a>", ""))
                .contains(
                        "<td class=\"r\">0/1</td>".repeat(14), "<td class=\"r\">0/1</td><td class=\"r\">1/1</td></tr>");
    }

    private static String rowOfBars(String page, String name) {
        String table = page.substring(page.indexOf("柱图的逐日数据"));
        int row = table.indexOf(">" + name + "</a></th>");
        assertThat(row).as(name).isPositive();
        return table.substring(row, table.indexOf("</tr>", row) + 5);
    }

    @Test
    void countiesWithoutATeamAreShownAsSuch() throws Exception {
        TeamFixture left = fixtures.team();
        fixtures.township(left);
        jdbc.sql("update team set stationed_to = '2020-02-18' where id = ?")
                .param(left.team())
                .update();
        Overview today = overviews.of(TODAY);
        assertThat(today.teams()).noneMatch(line -> line.team().id().equals(left.team()));
        assertThat(today.without())
                .filteredOn(line -> line.county().id().equals(left.county()))
                .singleElement()
                .satisfies(line -> assertThat(line.townships()).isEqualTo(1));
        assertThat(overviews.of(TODAY.previous()).without())
                .noneMatch(line -> line.county().id().equals(left.county()));
        assertThat(page("zh-CN")).contains("href=\"/dispatches?from=2020-02-19&amp;to=2020-02-19\"");
        leadsTo(page("zh-CN"), "/admin/townships?county=" + left.county() + "&amp;day=2020-02-19", "–/1", "共1条");
        fixtures.checkpoint(left, fixtures.township(left));
        fixtures.village(left, fixtures.township(left));
        leadsTo(
                page("zh-CN"),
                "/admin/sites?county=" + left.county() + "&amp;kind=CHECKPOINT&amp;day=2020-02-19",
                "–/1",
                "测试高速口");
        UUID enterprise =
                new Records(jdbc, left, fixtures.inspector(left)).enterprise(fixtures.township(left), true, false, 100);
        assertThat(enterprise).isNotNull();
        leadsTo(
                page("zh-CN"),
                "/enterprises?figure=RESUMED&amp;day=2020-02-19&amp;county=" + left.county(),
                "0/1",
                "<main");
        String county = county(left, "");
        assertThat(county)
                .contains("没有进驻的督导组", "<th scope=\"row\"><a href=\"/admin/sites?township=")
                .doesNotContain("未报", "??");
        assertThat(county(left, "?day=2020-02-18")).contains("未报").doesNotContain("没有进驻的督导组");
    }

    @Test
    void leadsToTheTownshipsOfACountyAndTheirSites() throws Exception {
        String county = county(team, "");
        assertThat(county)
                .contains("：当日明查1/2", "1/14", "0/14", "零报告", "填报中", "/coverage/rows?from=2020-02-06&amp;to=2020-02-19")
                .doesNotContain("??", "style=\"");
        String figure = county.replaceAll("(?s).*href=\"(/problems\\?figure=OPEN[^\"]+)\">1<.*", "$1");
        mvc.perform(get(figure.replace("&amp;", "&")).with(As.actor(municipal))).andExpect(status().isOk());
        byte[] file = mvc.perform(
                        get("/overview/counties/" + team.county() + ".xlsx").with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(1 + 2);
        }
        mvc.perform(get("/overview/counties/" + UUID.randomUUID()).with(As.actor(municipal)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/overview/counties/" + team.county()).with(As.actor(fixtures.leader(team))))
                .andExpect(status().isForbidden());
    }

    @Test
    void ofTwoTeamsInACountyEachLineLeadsToItsOwnFigures() throws Exception {
        TeamFixture second = fixtures.successor(team, TODAY.plus(-3));
        jdbc.sql("update team set stationed_to = null where id = ?")
                .param(team.team())
                .update();
        // Of the two townships the first team has visited one, the second none.
        assertThat(county(team, "?team=" + team.team())).contains("：当日明查1/2", "&amp;team=" + team.team());
        assertThat(county(team, "?team=" + second.team())).contains("：当日明查0/2");
        assertThat(page("zh-CN"))
                .contains("/overview/counties/" + team.county() + "?day=2020-02-19&amp;team=" + team.team() + "\"><svg")
                .contains("/overview/counties/" + team.county() + "?day=2020-02-19&amp;team=" + second.team()
                        + "\"><svg");
        // Where the second is not there yet, the first is told, and no team needs to be named.
        assertThat(county(team, "?day=2020-02-15&team=" + second.team()))
                .contains("href=\"/overview/counties/" + team.county() + "?day=2020-02-14\"");
        mvc.perform(get("/overview/counties/" + team.county() + "?team="
                                + fixtures.team().team())
                        .with(As.actor(municipal)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCountyAsksAsManyStatementsForManyRecords() throws Exception {
        List<String> few = statements.during(() -> county(team, ""));
        for (int i = 0; i < 4; i++) {
            aMorningOf(team, TODAY.plus(-i));
        }
        assertThat(statements.during(() -> county(team, ""))).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
    }

    private String county(TeamFixture of, String query) throws Exception {
        return mvc.perform(get("/overview/counties/" + of.county() + query).with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theSpreadsheetHasARowPerTeam() throws Exception {
        byte[] file = mvc.perform(get("/overview.xlsx").with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet().read())
                    .hasSize(1 + overviews.of(TODAY).rows().size());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"MUNICIPAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void isForMunicipalStaffOnly(Role role) throws Exception {
        UUID township = fixtures.township(team);
        Actor actor = switch (role) {
            case INSPECTOR -> fixtures.inspector(team);
            case COVERT_INSPECTOR -> fixtures.covertInspector(team);
            case LEADER -> fixtures.leader(team);
            case LIAISON -> fixtures.liaison(township);
            case DEPARTMENT -> fixtures.department();
            default -> fixtures.of(role);
        };
        mvc.perform(get("/overview").with(As.actor(actor))).andExpect(status().isForbidden());
        mvc.perform(get("/overview.xlsx").with(As.actor(actor))).andExpect(status().isForbidden());
    }

    @Test
    void aDayBeforeAllTeamsIsEmptyAndAFutureOneRefused() throws Exception {
        assertThat(overviews.of(ReportingDay.of(2019, 12, 31)).teams()).isEmpty();
        mvc.perform(get("/overview?day=2019-12-31").with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<b>2019年12月31日 周二</b>")));
        mvc.perform(get("/overview?day=2020-02-20").with(As.actor(municipal))).andExpect(status().isConflict());
    }

    private void aMorningOf(TeamFixture each) {
        aMorningOf(each, TODAY);
    }

    private void aMorningOf(TeamFixture each, ReportingDay day) {
        Records records = new Records(jdbc, each, fixtures.inspector(each));
        UUID north = fixtures.township(each);
        UUID south = fixtures.township(each);
        UUID village = fixtures.village(each, north);
        fixtures.checkpoint(each, south);
        records.open(north, village, day, "08:00", 0);
        records.covert(south, fixtures.village(each, south), day, "08:30");
        records.problem(north, day.plus(-2), Records.at(day.previous(), "18:00"), null);
        records.problem(north, day.plus(-2), Records.at(day.previous(), "18:00"), day.previous());
        records.report(north, day, "08:50", false, true);
        records.report(south, day, null, false, false);
        UUID enterprise = records.enterprise(north, true, false, 100);
        records.resumption(enterprise, north, day.previous(), "RESUMED", 100, 60);
    }

    private String page(String language) throws Exception {
        return mvc.perform(get("/overview")
                        .cookie(new Cookie("DDLANGUAGE", language))
                        .with(As.actor(municipal)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
