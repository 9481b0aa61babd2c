package org.dailydispatch.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.dashboard.OverviewService;
import org.dailydispatch.dashboard.TeamLine;
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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * What is compared has the numbers that coverage, the city's page and the county's page tell of the same days, whatever the
 * frequency: over a relief, with two teams at once, a township and a checkpoint retired within the days and a frequency that
 * changes among them. What a test sets is rolled back.
 */
@DatabaseTest
@Transactional
class OneRuleTest {

    private static final ReportingDay SET_ON = ReportingDay.of(2020, 1, 26);

    private final MockMvc mvc;
    private final Comparisons comparisons;
    private final OverviewService overviews;
    private final FrequencySettings settings;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Actor city;

    /** Until the 11th; from the 12th on; likewise, at the same time. */
    private final TeamFixture former;

    private final TeamFixture latter;
    private final TeamFixture beside;

    private final UUID north;
    private final UUID south;

    /** In force until the 15th. */
    private final UUID retired;

    @Autowired
    OneRuleTest(
            MockMvc mvc,
            Comparisons comparisons,
            OverviewService overviews,
            FrequencySettings settings,
            Fixtures fixtures,
            JdbcClient jdbc,
            TestClock clock) {
        this.mvc = mvc;
        this.comparisons = comparisons;
        this.overviews = overviews;
        this.settings = settings;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.clock = clock;
        clock.reset();
        this.city = fixtures.of(Role.MUNICIPAL);
        this.former = fixtures.team();
        this.latter = fixtures.successor(former, day(12));
        this.beside = fixtures.alongside(latter);
        this.north = fixtures.township(former);
        this.south = fixtures.township(former);
        this.retired = fixtures.township(former);
    }

    @BeforeEach
    void records() {
        UUID northVillage = fixtures.village(former, north);
        UUID southVillage = fixtures.village(former, south);
        UUID retiredVillage = fixtures.village(former, retired);
        UUID exit = fixtures.checkpoint(former, north);
        UUID gate = fixtures.checkpoint(former, south);
        jdbc.sql("update township set in_force_to = ? where id = ?")
                .params(day(15).date(), retired)
                .update();
        fixtures.retire(gate, day(17));
        fixtures.retire(retiredVillage, day(15));
        Records before = records(former);
        before.open(north, northVillage, day(4), "09:00", 0);
        before.open(north, northVillage, day(10), "09:00", 0);
        before.open(south, southVillage, day(11), "09:00", 0);
        before.open(north, exit, day(11), "09:00", 0);
        before.covert(south, southVillage, day(8), "09:00");
        // It had left.
        before.open(south, southVillage, day(15), "09:00", 0);
        Records first = records(latter);
        first.open(north, northVillage, day(13), "09:00", 0);
        first.open(south, southVillage, day(17), "09:00", 0);
        first.open(south, gate, day(14), "09:00", 0);
        first.open(north, exit, day(19), "09:00", 0);
        first.covert(north, exit, day(13), "09:00");
        Records second = records(beside);
        second.open(retired, retiredVillage, day(12), "09:00", 0);
        second.open(south, southVillage, day(18), "09:00", 0);
        second.open(north, exit, day(16), "09:00", 0);
        second.covert(south, southVillage, day(18), "09:00");
        // The days that are looked at are over.
        clock.set(Records.at(day(21), "09:00"));
    }

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    private void everyThirdDay() {
        set(SET_ON, null, Mode.OPEN, 3);
        set(SET_ON, SiteFamily.CHECKPOINT, Mode.OPEN, 3);
        set(SET_ON, null, Mode.COVERT, 5);
        set(SET_ON, SiteFamily.VILLAGE, Mode.OPEN, 4);
    }

    private void changedWithin() {
        everyThirdDay();
        set(day(16), null, Mode.OPEN, 2);
        set(day(18), SiteFamily.CHECKPOINT, Mode.OPEN, 1);
        set(day(15), null, Mode.COVERT, null);
        set(day(14), SiteFamily.VILLAGE, Mode.OPEN, 7);
    }

    @ParameterizedTest
    @CsvSource({
        "false, OPEN_COVERAGE, open, township",
        "false, COVERT_COVERAGE, covert, township",
        "false, CHECKPOINT_COVERAGE, open, checkpoint",
        "false, VILLAGE_COVERAGE, open, village",
        "true, OPEN_COVERAGE, open, township",
        "true, COVERT_COVERAGE, covert, township",
        "true, CHECKPOINT_COVERAGE, open, checkpoint",
        "true, VILLAGE_COVERAGE, open, village"
    })
    void aTeamHasTheNumbersOfItsCoverage(boolean changed, Indicator indicator, String mode, String unit)
            throws Exception {
        everyThirdDay();
        if (changed) {
            changedWithin();
        }
        List<String> told = new ArrayList<>();
        for (TeamFixture team : List.of(former, latter, beside)) {
            ReportingDay from = team.equals(former) ? day(6) : day(12);
            ReportingDay to = team.equals(former) ? day(11) : day(20);
            Comparison.Line line = compared(indicator, Grain.TEAM, team.team(), from, to);
            for (ReportingDay day : from.through(to)) {
                assertThat(counts(line.on(day)))
                        .as(team + " on " + day)
                        .isEqualTo(covered(team, mode, unit, day, day, 6));
            }
            String period = covered(team, mode, unit, from, to, 6);
            assertThat(counts(line.total())).as(team + " over all").isEqualTo(period);
            told.add(period);
        }
        assertThat(told).as("something is due and something done of it").anyMatch(each -> !each.startsWith("0/"));
    }

    @Test
    void villagesReachedAreThoseThatCoverageHasVisited() throws Exception {
        for (ReportingDay day : day(12).through(day(20))) {
            assertThat(counts(compared(Indicator.VILLAGES_REACHED, Grain.TEAM, latter.team(), day(12), day)
                            .total()))
                    .isEqualTo(covered(latter, "open", "village", day(12), day, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"false, 11, 19", "false, 20, 20", "true, 11, 20"})
    void aTeamHasTheFortnightOfTheCitysPage(boolean changed, int first, int last) {
        everyThirdDay();
        if (changed) {
            changedWithin();
        }
        for (int day : List.of(first, last)) {
            Map<UUID, TeamLine> lines = new HashMap<>();
            overviews.of(day(day)).teams().forEach(line -> lines.put(line.team().id(), line));
            for (TeamFixture team : day < 12 ? List.of(former) : List.of(latter, beside)) {
                Comparison.Line line =
                        compared(Indicator.OPEN_COVERAGE, Grain.TEAM, team.team(), day(day - 13), day(day));
                TeamLine told = Objects.requireNonNull(lines.get(team.team()));
                assertThat(counts(line.total())).isEqualTo(told.fortnight().counts());
                assertThat(line.days().values().stream().filter(each -> each.part() == each.whole()))
                        .hasSize(told.completeDays());
            }
        }
    }

    /** By hand, once every three days: north 12 to 15 and south 17 to 20 by the one; retired 12 to 14, south 18 to 20 by the other. */
    @Test
    void theNumbersAreThoseCountedByHand() {
        everyThirdDay();
        // North 13 14 15 done, 16 to 20 not; south 14 15 16 not, 17 18 19 done, 20 not; retired 14 15 not.
        assertThat(counts(compared(Indicator.OPEN_COVERAGE, Grain.TEAM, latter.team(), day(12), day(20))
                        .total()))
                .isEqualTo("6/17");
        // The county: north 6 and 10 to 15 done; south 11 12 13 and 17 to 20; retired 12 13 14. Of 15, 15 and 10 days
        // from the 6th on.
        assertThat(counts(compared(Indicator.OPEN_COVERAGE, Grain.COUNTY, former.county(), day(6), day(20))
                        .total()))
                .isEqualTo("17/40");
        // North: 11 12 13 and 16 to 20; south 14 to 16, until the 17th.
        assertThat(counts(compared(Indicator.CHECKPOINT_COVERAGE, Grain.COUNTY, former.county(), day(6), day(20))
                        .total()))
                .isEqualTo("11/27");
    }

    @ParameterizedTest
    @CsvSource({"false, 13", "false, 16", "false, 20", "true, 20"})
    void aCountyAndItsTownshipsHaveTheNumbersOfItsPage(boolean changed, int last) throws Exception {
        everyThirdDay();
        if (changed) {
            changedWithin();
        }
        String page = page("/overview/counties/" + former.county() + "?day=" + day(last));
        Comparison.Line county =
                compared(Indicator.OPEN_COVERAGE, Grain.COUNTY, former.county(), day(last - 13), day(last));
        assertThat(page).contains("近14日覆盖" + county.total().text() + "</h1>");
        long done = 0;
        long due = 0;
        for (UUID township : List.of(north, south, retired)) {
            Comparison.Line line =
                    compared(Indicator.OPEN_COVERAGE, Grain.TOWNSHIP, township, day(last - 13), day(last));
            done += line.total().part();
            due += line.total().whole();
            if (!township.equals(retired) || last <= 15) {
                assertThat(row(page, township)).contains(">" + counts(line.total()) + "<br>");
            }
        }
        assertThat(counts(county.total())).isEqualTo(done + "/" + due);
        assertThat(page.contains("近14日覆盖含期间停用的1个镇街")).isEqualTo(last > 15);
    }

    /** Each number of a day leads to as many rows, though a visit of an earlier day is behind it. */
    @ParameterizedTest
    @CsvSource({"OPEN_COVERAGE", "COVERT_COVERAGE", "CHECKPOINT_COVERAGE", "VILLAGE_COVERAGE"})
    void eachNumberLeadsToItsRows(Indicator indicator) throws Exception {
        everyThirdDay();
        for (ReportingDay day : List.of(day(13), day(14), day(15), day(19))) {
            Comparison.Line line = compared(indicator, Grain.TEAM, latter.team(), day, day);
            Comparison.Cell cell = line.cell(day);
            if (cell.value().defined()) {
                assertThat(rows(cell.part()))
                        .as(cell.part())
                        .isEqualTo(cell.value().part());
                assertThat(rows(cell.whole()))
                        .as(cell.whole())
                        .isEqualTo(cell.value().whole());
            }
        }
    }

    /** On the 13th what the relieved team visited on the 11th still counts for the county: the list of that team has it. */
    @Test
    void overAReliefTheListsOfAllTeamsAreNamed() throws Exception {
        everyThirdDay();
        Comparison.Cell cell = compared(Indicator.CHECKPOINT_COVERAGE, Grain.COUNTY, former.county(), day(13), day(13))
                .cell(day(13));
        assertThat(cell.value().counts()).isEqualTo("1/2");
        assertThat(cell.shares()).hasSize(3);
        long rows = 0;
        for (Behind.Share share : cell.shares()) {
            rows += rows(share.list());
        }
        assertThat(rows).isEqualTo(1);
        assertThat(compared(Indicator.OPEN_COVERAGE, Grain.COUNTY, former.county(), day(13), day(13))
                        .cell(day(13))
                        .part())
                .isEqualTo("/overview/counties/" + former.county() + "?day=2020-02-13");
    }

    /** What is due every three days and what was changed is said on the page and on the cover of the file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN_COVERAGE | 频次：每3天，2020-02-16起每2天。",
                "COVERT_COVERAGE | 频次：每5天，2020-02-15起不定期。",
                "CHECKPOINT_COVERAGE | 频次：每3天，2020-02-18起每天。"
            })
    void theFrequencyIsSaidBesideTheDefinition(String indicator, String said) throws Exception {
        changedWithin();
        String query = "?grain=TEAM&from=2020-02-12&to=2020-02-20&unit=" + latter.team() + "&indicator=";
        for (String address : List.of("/comparisons", "/comparisons/days")) {
            assertThat(page(address + query + indicator)).contains(said);
            assertThat(page(address + query + "REPORTS")).doesNotContain("频次：");
        }
        byte[] file = mvc.perform(get("/comparisons.xlsx" + query + indicator).with(As.actor(city)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            StringBuilder all = new StringBuilder();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().forEach(row -> row.forEach(cell -> all.append(cell == null ? "" : cell.getText())));
            }
            assertThat(all).contains("不计应查", said.replace("频次：", "").replace("。", ""));
        }
    }

    private Comparison.Line compared(Indicator indicator, Grain grain, UUID unit, ReportingDay from, ReportingDay to) {
        List<Comparison.Line> lines = comparisons
                .of(city, new Choice(indicator, grain, Set.of(unit), from, to))
                .lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static String counts(Value value) {
        return value.defined() ? value.counts() : "0/0";
    }

    /** What coverage tells of a sort of unit in a cell of its row; 0/0 where nothing is due. */
    private String covered(TeamFixture team, String mode, String unit, ReportingDay from, ReportingDay to, int cell)
            throws Exception {
        String page = page("/coverage?mode=" + mode + "&team=" + team.team() + "&from=" + from + "&to=" + to);
        int row = page.indexOf("id=\"unit-" + unit + "\"");
        assertThat(row).as("row of " + unit).isPositive();
        String counts = page.substring(row, page.indexOf("</tr>", row))
                .split("<td", -1)[cell]
                .replaceAll("(?s)<small.*", "")
                .replaceAll("(?s)^[^>]*>|<[^>]*>", "")
                .strip();
        return counts.equals("–") ? "0/0" : counts;
    }

    private static String row(String page, UUID township) {
        int link = page.indexOf("township=" + township);
        return page.substring(page.lastIndexOf("<tr", link), page.indexOf("</tr>", link));
    }

    private long rows(@Nullable String list) throws Exception {
        assertThat(list).isNotNull();
        String page = page(HtmlUtils.htmlUnescape(list == null ? "" : list));
        return Pattern.compile("<th scope=\"row\"")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .count();
    }

    private void set(ReportingDay from, @Nullable SiteFamily family, Mode mode, @Nullable Integer every) {
        Map<Frequencies.Key, @Nullable Integer> wanted =
                Collections.singletonMap(new Frequencies.Key(family, mode), every);
        clock.set(Records.at(from, "09:00"));
        settings.set(fixtures.of(Role.ADMINISTRATOR), from, wanted, settings.read());
        clock.set(Records.at(day(21), "09:00"));
    }

    private Records records(TeamFixture team) {
        return new Records(jdbc, team, fixtures.inspector(team));
    }

    private static ReportingDay day(int ofFebruary) {
        return ReportingDay.of(2020, 2, 1).plus(ofFebruary - 1);
    }

    private String page(String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(city)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
