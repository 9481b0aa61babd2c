package org.dailydispatch.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
import org.dailydispatch.testing.Workbooks;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** One figure of several units: its numbers, who may see whose, what is refused. */
@DatabaseTest
class ComparisonPagesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final StatementCounter statements;
    private final TeamFixture team;
    private final TeamFixture other;
    private final Actor leader;
    private final Actor municipal;
    private final Records records;
    private final UUID north;
    private final UUID south;
    private final UUID foreign;

    @Autowired
    ComparisonPagesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, StatementCounter statements, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.clock = clock;
        this.statements = statements;
        this.team = fixtures.team();
        this.other = fixtures.team();
        this.leader = fixtures.leader(team);
        this.municipal = fixtures.of(Role.MUNICIPAL);
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        this.foreign = fixtures.township(other);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @BeforeEach
    void twoDays() {
        UUID village = fixtures.village(team, north);
        records.open(north, village, TODAY, "08:00", 0);
        records.open(north, village, TODAY, "08:01", 0);
        records.open(south, fixtures.checkpoint(team, south), TODAY.previous(), "07:00", 0);
        records.covert(south, fixtures.village(team, south), TODAY.previous(), "08:30");
        records.covertProblem(
                records.unreleased(north, village, TODAY, "07:00"), north, TODAY, Records.at(TODAY, "18:00"));
        records.problem(north, TODAY, Records.at(TODAY, "18:00"), null);
        records.problem(north, TODAY.previous(), Records.at(TODAY.previous(), "18:00"), TODAY);
        records.report(north, TODAY, "08:50", false, true);
        records.report(south, TODAY, null, false, false);
        UUID enterprise = records.enterprise(north, true, false, 100);
        records.resumption(enterprise, north, TODAY.previous(), "RESUMED", 100, 60);
        records.enterprise(south, true, false, 100);
    }

    @ParameterizedTest
    @CsvSource({
        // the whole team: total of two days, of the day before, of today
        "OPEN_COVERAGE, 1/4, 0/2, 1/2",
        // Once in ten days: the visit of the day before is good today.
        "COVERT_COVERAGE, 2/4, 1/2, 1/2",
        "CHECKPOINT_COVERAGE, 1/2, 1/1, 0/1",
        // Two villages, one of which was visited today, the other covertly.
        "VILLAGE_COVERAGE, 1/4, 0/2, 1/2",
        "VILLAGES_REACHED, 1/2, 0/2, 1/2",
        "REPORTS, 1/4, 0/2, 1/2",
        "CLOSING, 1/2, 1/1, 0/1",
        "RECTIFICATION, 1/2, 1/1, 0/1",
        "RESUMPTION, 1/2, 1/2, 1/2",
        "ON_POST, 60/200, 60/200, 60/200"
    })
    void theNumbersOfATeamAreThoseOfItsTownshipsTogether(String indicator, String total, String before, String now)
            throws Exception {
        String query = "/comparisons?from=2020-02-18&to=2020-02-19&indicator=" + indicator;
        for (Actor reader : List.of(leader, municipal)) {
            assertThat(counts(page(reader, query + "&grain=TEAM&unit=" + team.team())))
                    .containsExactly(total, before, now);
            assertThat(counts(page(reader, query + "&grain=COUNTY&unit=" + team.county())))
                    .containsExactly(total, before, now);
        }
        List<String> parts = counts(page(leader, query + "&grain=TOWNSHIP&unit=" + north + "&unit=" + south));
        long sum = parts.stream()
                .filter(each -> !each.equals("0/0"))
                .mapToLong(each -> Long.parseLong(each.substring(0, each.indexOf('/'))))
                .sum();
        assertThat(sum)
                .isEqualTo(List.of(total, before, now).stream()
                        .mapToLong(each -> Long.parseLong(each.substring(0, each.indexOf('/'))))
                        .sum());
    }

    @ParameterizedTest
    @CsvSource({
        "COVERT_VISITS, 1, 1, 0",
        // Found the day before and closed today; found today. What the unreleased visit found is nobody's to count.
        "OPEN_PROBLEMS, 1, 1, 1",
        "DAYS_TO_RECTIFY, 1.1销号1项, –, 1.1销号1项"
    })
    void whatIsNoShareIsToldAsItIs(String indicator, String total, String before, String now) throws Exception {
        String query = "/comparisons?from=2020-02-18&to=2020-02-19&indicator=" + indicator;
        for (Actor reader : List.of(leader, municipal)) {
            for (String units : List.of("&grain=TEAM&unit=" + team.team(), "&grain=COUNTY&unit=" + team.county())) {
                assertThat(cells(page(reader, query + units))).containsExactly(total, before, now);
            }
        }
        List<String> parts = cells(page(leader, query + "&grain=TOWNSHIP&unit=" + north));
        assertThat(parts)
                .containsExactly(indicator.equals("COVERT_VISITS") ? "0" : total, zeroed(indicator, before), now);
    }

    /** Nobody came to the north covertly, and the rest of what is counted lies in it. */
    private static String zeroed(String indicator, String value) {
        return indicator.equals("COVERT_VISITS") ? "0" : value;
    }

    /** By hand: 1.1 days in the north, 3.1 and 9.1 in the south; what was closed fifteen days ago is not lately. */
    @Test
    void theMedianOfSeveralIsThatOfAllTheirProblems() throws Exception {
        records.problem(south, TODAY.plus(-3), Records.at(TODAY, "18:00"), TODAY);
        records.problem(south, TODAY.plus(-9), Records.at(TODAY, "18:00"), TODAY);
        records.problem(south, TODAY.plus(-40), Records.at(TODAY, "18:00"), TODAY.plus(-14));
        String query = "/comparisons?from=2020-02-19&to=2020-02-19&indicator=DAYS_TO_RECTIFY";
        assertThat(cells(page(leader, query + "&grain=TEAM"))).containsExactly("3.1销号3项", "3.1销号3项");
        assertThat(cells(page(leader, query + "&grain=TOWNSHIP&unit=" + south))).containsExactly("6.1销号2项", "6.1销号2项");
        String list = page(leader, query + "&grain=TEAM")
                .replaceAll("(?s).*href=\"(/problems\\?figure=CLOSED_LATELY[^\"]*)\".*", "$1");
        assertThat(rows(page(leader, HtmlUtils.htmlUnescape(list)))).isEqualTo(3);
    }

    @Test
    void twoTeamsInOneCountyMakeNoTownshipTwo() throws Exception {
        TeamFixture second = fixtures.alongside(team);
        Records theirs = new Records(jdbc, second, fixtures.inspector(second));
        UUID village = fixtures.village(team, south);
        theirs.open(south, village, TODAY, "09:00", 0);
        theirs.covert(north, fixtures.village(team, north), TODAY.previous(), "09:00");
        String query = "/comparisons?from=2020-02-18&to=2020-02-19&indicator=";
        String county = "&grain=COUNTY&unit=" + team.county();
        assertThat(counts(page(municipal, query + "OPEN_COVERAGE" + county))).containsExactly("2/4", "0/2", "2/2");
        assertThat(counts(page(municipal, query + "COVERT_COVERAGE" + county))).containsExactly("4/4", "2/2", "2/2");
        assertThat(counts(page(municipal, query + "REPORTS" + county))).containsExactly("1/4", "0/2", "1/2");
        assertThat(counts(page(municipal, query + "CHECKPOINT_COVERAGE" + county)))
                .containsExactly("1/2", "1/1", "0/1");
        assertThat(counts(page(municipal, query + "VILLAGE_COVERAGE" + county))).containsExactly("2/8", "0/4", "2/4");
        assertThat(counts(page(municipal, query + "VILLAGES_REACHED" + county))).containsExactly("2/4", "0/4", "2/4");
        assertThat(cells(page(municipal, query + "COVERT_VISITS" + county))).containsExactly("2", "2", "0");
        assertThat(counts(page(municipal, query + "OPEN_COVERAGE&grain=TOWNSHIP&unit=" + south)))
                .containsExactly("1/2", "0/1", "1/1");
        for (TeamFixture each : List.of(team, second)) {
            assertThat(counts(page(municipal, query + "OPEN_COVERAGE&grain=TEAM&unit=" + each.team())))
                    .containsExactly("1/4", "0/2", "1/2");
        }
    }

    /** Of a county with two teams each figure leads on: problems to the county's list, sites to what each team visited. */
    @ParameterizedTest
    @CsvSource({"OPEN_PROBLEMS, 2", "RECTIFICATION, 2", "CLOSING, 2", "DAYS_TO_RECTIFY, 1"})
    void problemsOfACountyWithTwoTeamsAreListedByCounty(String indicator, int number) throws Exception {
        TeamFixture second = fixtures.alongside(team);
        new Records(jdbc, second, fixtures.inspector(second)).problem(south, TODAY, Records.at(TODAY, "19:00"), null);
        new Records(jdbc, other, fixtures.inspector(other)).problem(foreign, TODAY, Records.at(TODAY, "19:00"), null);
        String query = "/comparisons?from=2020-02-19&to=2020-02-19&indicator=" + indicator;
        List<String> lists = lists(page(municipal, query + "&grain=COUNTY&unit=" + team.county()));
        assertThat(lists).isNotEmpty().allMatch(list -> list.contains("county=" + team.county()));
        assertThat(rows(page(municipal, lists.get(lists.size() - 1)))).isEqualTo(number);
    }

    /** A team that has left still has what it found, in its county's and its township's figure. */
    @ParameterizedTest
    @CsvSource({"COUNTY", "TOWNSHIP"})
    void problemsOfATeamThatHasLeftAreInTheList(String grain) throws Exception {
        fixtures.successor(team, TODAY);
        String query = "/comparisons?from=2020-02-19&to=2020-02-19&indicator=OPEN_PROBLEMS&grain=" + grain;
        String page = page(municipal, query + "&unit=" + (grain.equals("COUNTY") ? team.county() : north));
        assertThat(cells(page)).containsExactly("1", "1");
        assertThat(rows(page(municipal, lists(page).get(0)))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"VILLAGE_COVERAGE, 1", "VILLAGES_REACHED, 1", "CHECKPOINT_COVERAGE, 1"})
    void sitesOfACountyWithTwoTeamsAreListedByTeam(String indicator, int each) throws Exception {
        TeamFixture second = fixtures.alongside(team);
        Records theirs = new Records(jdbc, second, fixtures.inspector(second));
        theirs.open(south, fixtures.village(team, south), TODAY, "09:00", 0);
        theirs.open(south, fixtures.checkpoint(team, south), TODAY, "09:00", 0);
        records.open(north, fixtures.checkpoint(team, north), TODAY, "07:00", 0);
        String query = "/comparisons?from=2020-02-19&to=2020-02-19&indicator=" + indicator;
        List<String> lists = lists(page(municipal, query + "&grain=COUNTY&unit=" + team.county()));
        assertThat(lists.stream().distinct()).hasSize(2);
        for (TeamFixture one : List.of(team, second)) {
            String list = lists.stream()
                    .filter(address -> address.contains("team=" + one.team()))
                    .findFirst()
                    .orElseThrow();
            assertThat(rows(page(municipal, list))).isEqualTo(each);
        }
    }

    /** Where the figures of the table lead to, as often as it says so. */
    private static List<String> lists(String page) {
        return Pattern.compile("<a href=\"(/(?:problems|coverage/rows)\\?[^\"]*)\">")
                .matcher(page.substring(page.indexOf("id=\"figures\"")))
                .results()
                .map(list -> HtmlUtils.htmlUnescape(list.group(1)))
                .toList();
    }

    @Test
    void aCountyGoesOnWhereOneTeamRelievesAnother() throws Exception {
        TeamFixture second = fixtures.successor(team, TODAY);
        new Records(jdbc, second, fixtures.inspector(second))
                .open(south, fixtures.village(team, south), TODAY, "09:00", 0);
        String query = "/comparisons?from=2020-02-18&to=2020-02-19&indicator=OPEN_COVERAGE";
        // What the former team filed on a day on which it was no longer there is not the county's.
        assertThat(counts(page(municipal, query + "&grain=COUNTY&unit=" + team.county())))
                .containsExactly("1/4", "0/2", "1/2");
        assertThat(counts(page(municipal, query + "&grain=TEAM&unit=" + team.team())))
                .containsExactly("0/2", "0/2");
        assertThat(counts(page(municipal, query + "&grain=TEAM&unit=" + second.team())))
                .containsExactly("1/2", "1/2");
    }

    @Test
    void reportsAreToldInFiveStates() throws Exception {
        String query = "?indicator=REPORTS&grain=TEAM&from=2020-02-18&to=2020-02-19&unit=" + team.team();
        String page = page(leader, "/comparisons" + query);
        String states = page.substring(page.indexOf("id=\"states\""));
        assertThat(states).contains("已报", "迟报", "零报告", "填报中", "未报");
        assertThat(cells(states)).containsExactly("0", "0", "1", "1", "2");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(
                mvc.perform(get("/comparisons.xlsx" + query).with(As.actor(leader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).stream().map(Cell::getRawValue)).endsWith("已报", "迟报", "零报告", "填报中", "未报");
            assertThat(rows.get(1).stream().map(Cell::getRawValue)).endsWith("0", "0", "1", "1", "2");
        }
        assertThat(page(leader, "/comparisons?indicator=CLOSING&grain=TEAM")).doesNotContain("id=\"states\"");
    }

    @Test
    void eachStateOfOneDayLeadsToItsReports() throws Exception {
        String page = page(leader, "/comparisons?indicator=REPORTS&grain=TEAM&from=2020-02-19&to=2020-02-19");
        List<MatchResult> numbers = Pattern.compile("<a href=\"(/township-reports[^\"]*status=[^\"]*)\">([0-9]+)</a>")
                .matcher(page)
                .results()
                .toList();
        assertThat(numbers).hasSize(2);
        for (MatchResult number : numbers) {
            assertThat(rows(page(leader, HtmlUtils.htmlUnescape(number.group(1)))))
                    .isEqualTo(Integer.parseInt(number.group(2)));
        }
    }

    /** The period of the source report is 34 days long. */
    @ParameterizedTest
    @CsvSource({"2020-01-25, 2020-02-27, 34", "2019-11-28, 2020-02-27, 92"})
    void longPeriodsAreCompared(String from, String to, int days) throws Exception {
        clock.set(Instant.parse("2020-02-27T10:00:00Z"));
        String page = page(municipal, "/comparisons?grain=TEAM&unit=" + team.team() + "&from=" + from + "&to=" + to);
        assertThat(page.split("<td class=\"r\"", -1)).hasSize(1 + days);
    }

    @ParameterizedTest
    @CsvSource({
        "CLOSING, TEAM, 6",
        "CLOSING, TOWNSHIP, 6",
        "RECTIFICATION, COUNTY, 6",
        "RESUMPTION, TEAM, 6",
        "RESUMPTION, TOWNSHIP, 12",
        "RESUMPTION, COUNTY, 6",
        // of single days only
        "OPEN_COVERAGE, TEAM, 4",
        "OPEN_COVERAGE, COUNTY, 4",
        "OPEN_COVERAGE, TOWNSHIP, 8",
        "COVERT_COVERAGE, TEAM, 4",
        "COVERT_COVERAGE, TOWNSHIP, 8",
        "ON_TIME, TEAM, 4",
        "CHECKPOINT_COVERAGE, TEAM, 4",
        "VILLAGE_COVERAGE, TEAM, 4",
        "VILLAGE_COVERAGE, TOWNSHIP, 8",
        "VILLAGES_REACHED, TEAM, 6",
        "VILLAGES_REACHED, TOWNSHIP, 12",
        "COVERT_VISITS, TEAM, 3",
        "COVERT_VISITS, TOWNSHIP, 6",
        "OPEN_PROBLEMS, COUNTY, 3",
        "OPEN_PROBLEMS, TOWNSHIP, 6"
    })
    void eachNumberLeadsToAsManyRows(String indicator, String grain, int links) throws Exception {
        for (Actor reader : List.of(leader, municipal)) {
            List<MatchResult> numbers = Pattern.compile("<a href=\"([^\"]*)\">([0-9]+)</a>")
                    .matcher(compared(reader, indicator, grain))
                    .results()
                    .toList();
            assertThat(numbers).hasSize(links);
            for (MatchResult number : numbers) {
                assertThat(rows(page(reader, HtmlUtils.htmlUnescape(number.group(1)))))
                        .as(number.group(1))
                        .isEqualTo(Integer.parseInt(number.group(2)));
            }
        }
    }

    /** Where one list stands behind both numbers, it has the rows of the denominator. */
    @ParameterizedTest
    @CsvSource({"REPORTS, TEAM, 3", "ON_POST, TEAM, 3"})
    void oneListBehindBothNumbersIsThere(String indicator, String grain, int links) throws Exception {
        for (Actor reader : List.of(leader, municipal)) {
            List<MatchResult> rates = Pattern.compile("<a href=\"([^\"]*)\">[0-9]+/[0-9]+</a>")
                    .matcher(compared(reader, indicator, grain))
                    .results()
                    .toList();
            assertThat(rates).hasSize(links);
            for (MatchResult rate : rates) {
                String list = page(reader, HtmlUtils.htmlUnescape(rate.group(1)));
                assertThat(Pattern.compile("<th scope=\"row\"").matcher(list).results())
                        .as(rate.group(1))
                        .hasSize(2);
            }
        }
    }

    /** A total that is no list leads to its days, which add up to it and of which each leads to its rows. */
    @ParameterizedTest
    @CsvSource({
        "OPEN_COVERAGE, TEAM, 1/4",
        "OPEN_COVERAGE, COUNTY, 1/4",
        "OPEN_COVERAGE, TOWNSHIP, 1/2 0/2",
        "COVERT_COVERAGE, TEAM, 2/4",
        "CHECKPOINT_COVERAGE, TEAM, 1/2",
        "VILLAGE_COVERAGE, TEAM, 1/4",
        "REPORTS, TEAM, 1/4"
    })
    void aTotalLeadsToItsDays(String indicator, String grain, String totals) throws Exception {
        for (Actor reader : List.of(leader, municipal)) {
            List<MatchResult> found = Pattern.compile(
                            "<td class=\"r total\">(?:(?!</td>).)*href=\"(/comparisons/days[^\"]*)\">([0-9/]+)</a>",
                            Pattern.DOTALL)
                    .matcher(compared(reader, indicator, grain))
                    .results()
                    .toList();
            assertThat(found.stream().map(total -> total.group(2)).toList()).containsExactly(totals.split(" ", -1));
            for (MatchResult total : found) {
                String days = page(reader, HtmlUtils.htmlUnescape(total.group(1)));
                String main = days.substring(days.indexOf("<main"), days.indexOf("</main>"));
                assertThat(main.split("<th scope=\"row\"", -1)).hasSize(1 + 2);
                List<String> counts = counts(main);
                assertThat(IntStream.of(0, 1)
                                .mapToObj(at -> String.valueOf(counts.stream()
                                        .mapToInt(each -> Integer.parseInt(each.split("/", -1)[at]))
                                        .sum()))
                                .toList())
                        .containsExactly(total.group(2).split("/", -1));
                List<MatchResult> numbers = Pattern.compile("<a href=\"([^\"]*)\">([0-9]+)</a>")
                        .matcher(main)
                        .results()
                        .toList();
                assertThat(numbers).isNotEmpty();
                for (MatchResult number : numbers) {
                    assertThat(rows(page(reader, HtmlUtils.htmlUnescape(number.group(1)))))
                            .as(number.group(1))
                            .isEqualTo(Integer.parseInt(number.group(2)));
                }
            }
        }
    }

    @Test
    void theReportsOfSeveralDaysLeadToTheDaysInFiveStates() throws Exception {
        String page = page(leader, "/comparisons?indicator=REPORTS&grain=TEAM&from=2020-02-18&to=2020-02-19");
        assertThat(page.substring(page.indexOf("id=\"states\"")))
                .containsPattern("href=\"/comparisons/days[^\"]*\">2</a>");
        assertThat(page(leader, "/comparisons/days?indicator=REPORTS&grain=TEAM&from=2020-02-18&to=2020-02-19"))
                .contains(
                        "已报", "迟报", "零报告", "填报中", "未报", "/township-reports?day=2020-02-18&amp;status=MISSING\">2</a>");
    }

    /** What is said of the whole period, by what it is: a sum, a rate of all days, the last day's number, a median. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COVERT_VISITS | 各日之和：1 | Sum of the days: 1 | 各日之和",
                "OPEN_COVERAGE | 各日合计：25.0%（1/4） | All days together: 25.0% (1/4) | 各日合计",
                "OPEN_PROBLEMS | 截至2月19日 周三：1 | On Wed 19 Feb: 1 | 截至2/19",
                "VILLAGES_REACHED | 截至2月19日 周三：50.0%（1/2） | On Wed 19 Feb: 50.0% (1/2) | 截至2/19",
                "DAYS_TO_RECTIFY | 截至2月19日 周三，近14天销号1项的中位数：1.1天 |"
                        + " Median on Wed 19 Feb: 1.1 days, of 1 closed in 14 days | 截至2/19的中位数"
            })
    void thePeriodIsNamedByWhatItsNumberIs(String indicator, String zh, String en, String head) throws Exception {
        String query = "?grain=TEAM&from=2020-02-18&to=2020-02-19&indicator=" + indicator;
        assertThat(page(leader, "/comparisons/days" + query)).contains(">" + zh + "</span>");
        assertThat(page(leader, "/comparisons" + query)).contains(">" + head + "</th>");
        assertThat(mvc.perform(get("/comparisons/days" + query)
                                .cookie(new Cookie("DDLANGUAGE", "en"))
                                .with(As.actor(leader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(">" + en + "</span>");
    }

    @Test
    void theDaysOfOneLeadBackToAllThatWereChosen() throws Exception {
        String units = "&unit=" + north + "&unit=" + south;
        String query = "indicator=OPEN_COVERAGE&grain=TOWNSHIP&from=2020-02-18&to=2020-02-19";
        String days = page(leader, "/comparisons?" + query + units)
                .replaceAll("(?s).*?href=\"(/comparisons/days[^\"]*)\".*", "$1");
        String page = page(leader, HtmlUtils.htmlUnescape(days));
        assertThat(page.split("<section class=\"card", -1)).hasSize(1 + 1);
        assertThat(HtmlUtils.htmlUnescape(page))
                .contains("\"/comparisons?" + query + units + "\"", "\"/comparisons.xlsx?" + query + units + "\"");
        // Without a choice they lead back to none.
        String usual = page(leader, "/comparisons/days?" + query + "&unit=" + north);
        assertThat(HtmlUtils.htmlUnescape(usual)).contains("\"/comparisons?" + query + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "to=2020-02-30, 日期无法识别, value=\"2020-02-30\"",
        "to=2020-02-20, 还没有到那一天, value=\"2020-02-20\"",
        "among=north, 单位无法识别, href=\"#unit\""
    })
    void whatIsWrongWithTheDaysIsSaidBesideItsField(String query, String said, String kept) throws Exception {
        String page = mvc.perform(
                        get("/comparisons/days?indicator=REPORTS&" + query).with(As.actor(leader)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(said, kept, "action=\"/comparisons\"").doesNotContain("??");
    }

    @Test
    void afterAReliefEachDayLeadsToTheTeamOfThatDay() throws Exception {
        TeamFixture second = fixtures.successor(team, TODAY);
        new Records(jdbc, second, fixtures.inspector(second))
                .open(south, fixtures.village(team, south), TODAY, "09:00", 0);
        String days = page(
                municipal,
                "/comparisons/days?indicator=OPEN_COVERAGE&grain=COUNTY&from=2020-02-18&to=2020-02-19&unit="
                        + team.county());
        assertThat(days)
                .containsPattern("/coverage/rows[^\"]*from=2020-02-18[^\"]*team=" + team.team())
                .containsPattern("/coverage/rows[^\"]*from=2020-02-19[^\"]*team=" + second.team());
    }

    @Test
    void ofTwoTeamsAtOnceADayLeadsToTheCounty() throws Exception {
        fixtures.alongside(team);
        assertThat(page(
                        municipal,
                        "/comparisons/days?indicator=OPEN_COVERAGE&grain=COUNTY&from=2020-02-18&to=2020-02-19&unit="
                                + team.county()))
                .contains("/overview/counties/" + team.county() + "?day=2020-02-19");
    }

    @Test
    void theDaysAreOnesOwnAlone() throws Exception {
        assertThat(page(leader, "/comparisons/days?grain=TEAM&unit=" + other.team()))
                .doesNotContain("/coverage/rows?" + "team=" + other.team())
                .doesNotContain(foreign.toString());
        mvc.perform(get("/comparisons/days?from=2020-02-30").with(As.actor(leader)))
                .andExpect(status().isBadRequest());
        assertThat(mvc.perform(get("/comparisons/days?indicator=REPORTS")
                                .cookie(new Cookie("DDLANGUAGE", "en"))
                                .with(As.actor(municipal)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("day by day")
                .doesNotContain("??");
    }

    private String compared(Actor reader, String indicator, String grain) throws Exception {
        String units = Map.of(
                        "TEAM", "&unit=" + team.team(),
                        "COUNTY", "&unit=" + team.county(),
                        "TOWNSHIP", "&unit=" + north + "&unit=" + south)
                .get(grain);
        return page(
                reader,
                "/comparisons?from=2020-02-18&to=2020-02-19&indicator=" + indicator + "&grain=" + grain + units);
    }

    /** The rows of a list: of problems, of enterprises, or of a table. */
    private static long rows(String list) {
        String main = list.substring(list.indexOf("<main"));
        long things = Pattern.compile("href=\"(/(?:problems|enterprises)/[0-9a-f-]{36})\"")
                .matcher(main)
                .results()
                .map(row -> row.group(1))
                .distinct()
                .count();
        return things > 0
                ? things
                : Pattern.compile("<th scope=\"row\"").matcher(main).results().count();
    }

    /** Not all fit: how many there are is said, and a way leads to the others. */
    @Test
    void whatIsLeftOutWithoutAChoiceIsCountedAndLedTo() throws Exception {
        assertThat(page(leader, "/comparisons?grain=TOWNSHIP")).doesNotContain("未选择单位");
        for (int i = 0; i < 15; i++) {
            fixtures.township(team);
        }
        String page = page(leader, "/comparisons?grain=TOWNSHIP");
        int all = page.split("name=\"unit\"", -1).length - 1;
        assertThat(page).contains("列出12个，共" + all + "个");
        Matcher others = Pattern.compile("href=\"(/comparisons[^\"]+)\">看其余单位").matcher(page);
        assertThat(others.find()).isTrue();
        String rest = page(leader, others.group(1).replace("&amp;", "&"));
        assertThat(rest.split("<tr><th scope=\"row\">", -1)).hasSize(1 + all - 12);
        assertThat(rest).doesNotContain("未选择单位");
    }

    @Test
    void aLeaderSeesHisOwnAloneAndWhatIsForeignDoesNotExist() throws Exception {
        for (String grain : List.of("TEAM", "COUNTY", "TOWNSHIP")) {
            String page = page(leader, "/comparisons?grain=" + grain);
            assertThat(page)
                    .doesNotContain(other.team().toString())
                    .doesNotContain(other.county().toString())
                    .doesNotContain(foreign.toString());
        }
        String page = page(leader, "/comparisons?grain=TOWNSHIP&unit=" + foreign);
        assertThat(counts(page)).isNotEmpty().isEqualTo(counts(page(leader, "/comparisons?grain=TOWNSHIP")));
        assertThat(page).contains("选择中有1个单位不属于这一层级，或不在您的工作范围内");
        assertThat(page(leader, "/comparisons?grain=TOWNSHIP")).doesNotContain("选择中有");
        assertThat(page(municipal, "/comparisons?grain=TOWNSHIP&unit=" + foreign))
                .contains("scope=\"row\"");
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=NOTHING, 没有这个指标",
        "grain=STREET, 没有这种单位",
        "unit=north, 单位无法识别",
        "from=2020-02-30, 日期无法识别",
        "to=tomorrow, 日期无法识别",
        "to=2020-02-20, 还没有到那一天",
        "from=2020-02-19&to=2020-02-18, 结束日期早于开始日期",
        "from=2019-11-19&to=2020-02-19, 最多对比92天",
        "from=0001-01-01, 日期无法识别",
        "from=1900-01-01, 最多对比92天",
        "from=99999-01-01, 日期无法识别",
        "indicator=OPEN_COVERAGE&indicator=REPORTS, 没有这个指标",
        "indicator=, 没有这个指标",
        "unit=%20, 单位无法识别"
    })
    void whatIsWrongIsSaidBesideItsFieldAndStaysTyped(String query, String said) throws Exception {
        String page = mvc.perform(get("/comparisons?" + query).with(As.actor(leader)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains(said).doesNotContain("??");
        // The file has no field to say it beside: the page says it.
        for (String of : List.of("/comparisons.xlsx?", "/comparisons/days?")) {
            assertThat(mvc.perform(get(of + query).with(As.actor(leader)))
                            .andExpect(status().isBadRequest())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .as(of)
                    .contains(said, "action=\"/comparisons\"")
                    .doesNotContain("??");
        }
    }

    /** What no form of the page sends is no fault either. */
    @ParameterizedTest
    @CsvSource({"unit[99999]=x", "unit[x]=1", "unit.id=1", "to=0001-01-01", "from=-0001-01-01", "among[0]=x", "class=x"
    })
    void whateverIsSentIsNoFault(String query) throws Exception {
        for (String of : List.of("/comparisons?", "/comparisons/days?", "/comparisons.xlsx?")) {
            assertThat(mvc.perform(get(of + query.replace("[", "%5B").replace("]", "%5D"))
                                    .with(As.actor(leader)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(of + query)
                    .isLessThan(500);
        }
    }

    @Test
    void tooManyUnitsAreRefused() throws Exception {
        StringBuilder query = new StringBuilder("/comparisons?grain=TOWNSHIP");
        IntStream.range(0, 21).forEach(i -> query.append("&unit=").append(UUID.randomUUID()));
        mvc.perform(get(query.toString()).with(As.actor(leader))).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everyIndicatorAsksAsManyStatementsForManyRecords(Indicator indicator) throws Exception {
        String address = "/comparisons?from=2020-02-10&indicator=" + indicator + "&grain=TOWNSHIP";
        List<String> few = statements.during(() -> page(municipal, address));
        TeamFixture more = fixtures.team();
        UUID there = fixtures.township(more);
        Records theirs = new Records(jdbc, more, fixtures.inspector(more));
        for (int i = 0; i < 4; i++) {
            UUID site = i % 2 == 0 ? fixtures.village(more, there) : fixtures.checkpoint(more, there);
            theirs.open(there, site, TODAY.plus(-i), "10:00", 0);
            theirs.problem(there, TODAY.plus(-i), Records.at(TODAY, "18:00"), TODAY);
        }
        assertThat(statements.during(() -> page(municipal, address)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everyIndicatorIsSaidInBothLanguages(Indicator indicator) throws Exception {
        for (String language : List.of("zh-CN", "en")) {
            String page = mvc.perform(get("/comparisons?indicator=" + indicator)
                            .cookie(new Cookie("DDLANGUAGE", language))
                            .with(As.actor(municipal)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).doesNotContain("??").doesNotContain("style=\"");
        }
    }

    @Test
    void asksAsManyStatementsForManyRecords() throws Exception {
        List<String> few = statements.during(() -> page(municipal, "/comparisons?grain=TOWNSHIP"));
        UUID village = fixtures.village(team, south);
        for (int i = 0; i < 5; i++) {
            records.open(south, village, TODAY.plus(-i), "10:00", 0);
            records.problem(south, TODAY.plus(-i), Records.at(TODAY.plus(-i), "18:00"), null);
        }
        fixtures.township(fixtures.team());
        assertThat(statements.during(() -> page(municipal, "/comparisons?grain=TOWNSHIP")))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theFileHasTheSameNumbers() throws Exception {
        String query = "?indicator=OPEN_COVERAGE&grain=TEAM&from=2020-02-18&to=2020-02-19&unit=" + team.team();
        byte[] file = mvc.perform(get("/comparisons.xlsx" + query).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String name = name("team", team.team());
        String within = name("county", team.county());
        // Two townships, one of which was visited openly today. Workbooks count days: 43879 is 18 February 2020.
        assertThat(Workbooks.sheet(file, 0).lines())
                .hasSize(2)
                .element(1)
                .isEqualTo(String.join("\t", name, within, "1", "4", "0.250"));
        assertThat(Workbooks.sheet(file, 1).lines().skip(1))
                .containsExactly(
                        String.join("\t", name, "43879.0", "0", "2", "0.000"),
                        String.join("\t", name, "43880.0", "1", "2", "0.500"));
        assertThat(counts(page(leader, "/comparisons" + query))).containsExactly("1/4", "0/2", "1/2");
        assertThat(page(leader, "/comparisons" + query))
                .contains("/comparisons.xlsx?indicator=OPEN_COVERAGE&amp;grain=TEAM&amp;from=2020-02-18");
    }

    @Test
    void theLibraryIsKeptForAYearAndNoOtherPageLoadsIt() throws Exception {
        mvc.perform(get("/comparisons/echarts-5.3.1.min.js").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"));
        assertThat(page(leader, "/comparisons")).contains("echarts-5.3.1.min.js");
        assertThat(page(leader, "/dashboard")).doesNotContain("echarts");
    }

    private String name(String table, UUID id) {
        return jdbc.sql("select name_zh from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The counts of the cells, as they are read: 1/2. */
    private static List<String> counts(String page) {
        return Pattern.compile("<td class=\"r.*?</td>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(cell -> cell.group().replaceAll("<[^>]*>", ""))
                .flatMap(cell -> Pattern.compile("[0-9]+/[0-9]+").matcher(cell).results())
                .map(MatchResult::group)
                .toList();
    }

    /** What the cells say, whole. */
    private static List<String> cells(String page) {
        return Pattern.compile("<td class=\"r[^>]*>(.*?)</td>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(cell -> cell.group(1).replaceAll("<[^>]*>|\\s", ""))
                .toList();
    }

    private String page(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
