package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.StatementCounter;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What two townships and an enterprise claim, and what inspectors found. */
@DatabaseTest
class ClaimsTest {

    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 18);

    private final ClaimsPages pages;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final MockMvc mvc;
    private final StatementCounter statements;
    private final TeamFixture team;
    private final Fixtures fixtures;
    private final Records records;
    private final Actor leader;
    private final Actor inspector;
    private final Actor municipal;
    private final UUID north;
    private final UUID south;
    private final UUID one;
    private final UUID two;
    private final UUID factory;

    @Autowired
    ClaimsTest(
            ClaimsPages pages,
            Teams teams,
            Fixtures fixtures,
            JdbcClient jdbc,
            MockMvc mvc,
            StatementCounter statements,
            TestClock clock) {
        clock.reset();
        this.pages = pages;
        this.teams = teams;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.statements = statements;
        this.team = fixtures.team();
        this.fixtures = fixtures;
        this.inspector = fixtures.inspector(team);
        this.municipal = fixtures.of(Role.MUNICIPAL);
        this.records = new Records(jdbc, team, inspector);
        this.leader = fixtures.leader(team);
        this.north = fixtures.township(team);
        this.south = fixtures.township(team);
        this.one = fixtures.village(team, north);
        this.two = fixtures.village(team, north);
        this.factory = fixtures.siteOf(SiteKind.ENTERPRISE, team, south);
    }

    @BeforeEach
    void twoDays() {
        report(north, DAY, 120, 8, 7, 100, one, two);
        report(south, DAY, 50, 1, 1, 40);
        report(north, DAY.next(), 130, 9, 9, 101, one);
        measured(records.open(north, one, DAY, "08:00", 0), "{\"ledger\": 60, \"checked\": 99, \"missing\": 0}");
        measured(
                records.open(north, one, DAY, "09:00", 0),
                "{\"ledger\": 60, \"checked\": 57, \"missing\": 1}",
                "{\"due\": 4, \"isolated\": 3}",
                "{\"due\": 50, \"signed\": 45}");
        measured(
                records.covert(north, two, DAY, "10:00"),
                "{\"ledger\": 40, \"checked\": 41, \"missing\": 2}",
                "{\"due\": 2, \"isolated\": 2}");
        measured(
                records.unreleased(north, two, DAY, "11:00"),
                "{\"ledger\": 1, \"checked\": 1, \"missing\": 0}",
                "{\"due\": 9, \"isolated\": 0}");
        // Households are sampled where a ledger is verified.
        measured(records.open(north, one, DAY, "11:30", 0), "{\"households\": 12, \"sampled\": 40}");
        UUID market = fixtures.venue(team, north);
        records.open(north, market, DAY, "12:00", 0);
        records.open(north, market, DAY, "12:30", 0);
        records.unreleased(north, fixtures.venue(team, north), DAY, "13:00");
        records.open(north, market, DAY.plus(-1), "12:00", 0);
        jdbc.sql("update township_report set visits = 30, venues_checked = 2 where township_id = ? and day = ?")
                .params(north, DAY.date())
                .update();
        // A day in the village without counting anybody.
        records.open(north, two, DAY.next(), "08:00", 0);
        enterprise(factory, south);
        records.resumption(factory, south, DAY.plus(-3), "RESUMED", 200, 150);
        records.resumption(factory, south, DAY.next(), "RESUMED", 200, 199);
        measured(
                records.open(south, factory, DAY, "15:00", 0),
                "{\"staffTotal\": 190, \"onPost\": 120}",
                "{\"rate\": 65}");
        UUID second = fixtures.siteOf(SiteKind.ENTERPRISE, team, south);
        enterprise(second, south);
        records.resumption(second, south, DAY.plus(-3), "RESUMED", 50, 50);
        measured(records.open(south, second, DAY, "15:30", 0), "{\"rate\": 85}");
        capacity(factory, 80);
        capacity(second, 90);
        measured(records.open(south, factory, DAY.plus(-5), "15:00", 0), "{\"staffTotal\": 180, \"onPost\": 80}");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            VILLAGES,      3,   3,   0,   2, 1, 0
            LEDGER,        120, 100, 20,  1, 2, 0
            FOUND,         100, 98,  2,   1, 0, 0
            ISOLATION_DUE, 8,   6,   2,   1, 2, 0
            ISOLATED,      7,   5,   2,   1, 2, 0
            NOTICES,       100, 45,  55,  1, 2, 0
            STAFF,         200, 190, 10,  1, 0, 1
            ON_POST,       150, 120, 30,  1, 0, 1
            CAPACITY,      85.0, 75.0, 10.0, 2, 0, 0
            VISITS,        30,  12,  18,  1, 2, 0
            VENUES,        2,   1,   1,   1, 2, 1
            """)
    void addsUpWhatHasBothSides(
            ClaimedNumber number,
            @Nullable String claimed,
            @Nullable String verified,
            @Nullable String gap,
            int compared,
            int onlyClaimed,
            int onlyVerified) {
        PairSum sum = page(number, null).all();
        assertThat(Objects.toString(sum.claimed(), null)).isEqualTo(claimed);
        assertThat(Objects.toString(sum.verified(), null)).isEqualTo(verified);
        assertThat(Objects.toString(sum.gap(), null)).isEqualTo(gap);
        assertThat(sum.compared()).isEqualTo(compared);
        assertThat(sum.onlyClaimed()).isEqualTo(onlyClaimed);
        assertThat(sum.onlyVerified()).isEqualTo(onlyVerified);
    }

    @Test
    void tellsTownshipsAndDaysApart() {
        ClaimsPage all = page(ClaimedNumber.LEDGER, null);
        assertThat(all.townships())
                .extracting(line -> line.sum().compared() + " of " + line.sum().all())
                .containsExactly("1 of 2", "0 of 1");
        assertThat(all.days()).extracting(ClaimsPage.DaySum::day).containsExactly(DAY.next(), DAY);
        ClaimsPage north = page(ClaimedNumber.LEDGER, this.north);
        assertThat(north.pairs()).hasSize(2).allMatch(pair -> pair.townshipId().equals(this.north));
        assertThat(north.pairs().get(1).sites()).isEqualTo(2);
        assertThat(north.all()).isEqualTo(all.all());
    }

    @Test
    void aDraftClaimsNothing() {
        jdbc.sql("update township_report set state = 'DRAFT', filed_at = null where township_id = ?")
                .param(north)
                .update();
        assertThat(page(ClaimedNumber.LEDGER, null).all().compared()).isZero();
        assertThat(page(ClaimedNumber.LEDGER, null).all().onlyVerified()).isEqualTo(1);
    }

    @Test
    void whatIsNotFiledIsADraftOrMissing() {
        records.report(south, DAY.next(), null, false, false);
        records.open(south, fixtures.village(team, south), DAY.next(), "09:00", 0);
        records.open(south, fixtures.village(team, south), DAY.plus(-1), "09:00", 0);
        assertThat(page(ClaimedNumber.VILLAGES, south).pairs())
                .extracting(pair -> pair.day().date().getDayOfMonth() + " " + pair.report() + " " + pair.claimed())
                .containsExactly("19 DRAFT null", "18 FILED 0", "17 MISSING null");
        assertThat(page(ClaimedNumber.VENUES, north).pairs())
                .extracting(Pair::report)
                .containsExactly(ReportStatus.FILED, ReportStatus.FILED, ReportStatus.MISSING);
        assertThat(page(ClaimedNumber.FOUND, null).pairs()).allMatch(pair -> pair.report() == null);
    }

    /** The list behind what was verified has a row for each site that it is made of, and nothing else of that day. */
    @ParameterizedTest
    @EnumSource(
            value = ClaimedNumber.class,
            names = {"STAFF", "ON_POST", "CAPACITY"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatWasVerifiedLeadsToAsManyRowsAsSites(ClaimedNumber number) throws Exception {
        records.open(north, fixtures.checkpoint(team, north), DAY, "06:00", 0);
        for (Actor reader : List.of(leader, inspector, municipal)) {
            String address =
                    "/coverage/claims?from=2020-02-12&to=2020-02-19&number=" + number.key() + "&team=" + team.team();
            List<MatchResult> pairs = Pattern.compile("<a href=\"(/inspections\\?[^\"]*)\">[^<]*</a></td>\\s*"
                            + "<td class=\"r[^>]*>[^<]*</td><td class=\"r\">(\\d+)</td>")
                    .matcher(main(reader, address))
                    .results()
                    .toList();
            assertThat(pairs).isNotEmpty();
            for (MatchResult pair : pairs) {
                String list = main(reader, pair.group(1).replace("&amp;", "&"));
                assertThat(list.split("<th scope=\"row\"", -1))
                        .as(reader.role() + " " + pair.group(1))
                        .hasSize(1 + Integer.parseInt(pair.group(2)));
            }
        }
    }

    /** Whoever may not know of covert visits is not told of one by an open visit that it hides. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&counted=true", "&counted=true&measure=checked"})
    void theLastOfADayIsTheLastThatTheReaderMayKnow(String more) throws Exception {
        measured(records.open(north, two, DAY, "07:00", 0), "{\"ledger\": 1, \"checked\": 1}");
        String address = "/inspections?day=2020-02-18&latest=true&family=VILLAGE&township=" + north + more;
        assertThat(main(inspector, address).split("<th scope=\"row\"", -1)).hasSize(1 + 2);
    }

    /** Both sides and the gap lead to the pairs with both sides, the rest to as many as it says; of the same days. */
    @ParameterizedTest
    @EnumSource(ClaimedNumber.class)
    void everySumLeadsToAsManyPairs(ClaimedNumber number) throws Exception {
        for (Actor reader : List.of(leader, inspector, municipal)) {
            String address =
                    "/coverage/claims?from=2020-02-12&to=2020-02-19&number=" + number.key() + "&team=" + team.team();
            String page = main(reader, address);
            String sums = page.substring(page.indexOf("id=\"h-townships\""), page.indexOf("id=\"h-pairs\""));
            List<MatchResult> rows = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL)
                    .matcher(sums)
                    .results()
                    .filter(row -> row.group().contains("#h-pairs"))
                    .toList();
            assertThat(rows).hasSizeGreaterThan(1);
            for (MatchResult row : rows) {
                List<MatchResult> links = Pattern.compile("<a href=\"([^\"]*)#h-pairs\">([^<]*)</a>")
                        .matcher(row.group())
                        .results()
                        .toList();
                for (MatchResult link : links) {
                    String list = link.group(1).replace("&amp;", "&");
                    assertThat(list).contains("from=2020-02-12", "to=2020-02-19");
                    boolean both = list.contains("side=both");
                    String count = both ? row.group().replaceAll("(?s).*>([0-9]+)</a>/<a.*", "$1") : link.group(2);
                    assertThat(pairsOf(main(reader, list)))
                            .as(reader.role() + " " + list)
                            .isEqualTo(Integer.parseInt(count));
                }
            }
        }
    }

    private static int pairsOf(String page) {
        return page.substring(page.indexOf("id=\"h-pairs\"")).split("<th scope=\"row\"", -1).length - 1;
    }

    @Test
    void theHeadLeadsToThePairsItIsMadeOfAndTheFileHasTheSame() throws Exception {
        String page = main("/coverage/claims?from=2020-02-12&to=2020-02-19&number=villages&township=" + north
                + "&day=2020-02-18&side=both");
        assertThat(page)
                .contains(
                        "/coverage/claims?from=2020-02-12&amp;to=2020-02-19&amp;number=villages&amp;side=both#h-pairs",
                        "两边都有",
                        "看全部",
                        "/coverage/claims.xlsx?from=2020-02-12&amp;to=2020-02-19&amp;number=villages&amp;township="
                                + north + "&amp;day=2020-02-18&amp;side=both");
        assertThat(pairsOf(page)).isEqualTo(1);
        byte[] file = mvc.perform(
                        get("/coverage/claims.xlsx?number=villages&day=2020-02-18&side=both&township=" + north)
                                .with(As.actor(leader)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheet(2).orElseThrow().read()).hasSize(1 + 1);
        }
        String refused = mvc.perform(get("/coverage/claims?day=2020-02-30").with(As.actor(leader)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("class=\"errsum\"").doesNotContain("??");
    }

    @Test
    void leadsToBothSides() throws Exception {
        assertThat(main("/coverage/claims?number=isolated"))
                .contains(
                        "/township-reports/2020-02-18/" + north,
                        "/inspections?day=2020-02-18&amp;township=" + north,
                        "&amp;counted=true&amp;family=VILLAGE&amp;measure=isolated&amp;latest=true");
        assertThat(main("/coverage/claims?number=on_post"))
                .contains("/enterprises/" + factory)
                .containsPattern("/inspections/[0-9a-f]{8}-")
                .contains("在岗职工：<a href=\"/coverage/claims?from", ">上报150，核实120，差30</a>");
        mvc.perform(get("/coverage/claims?township=" + UUID.randomUUID()).with(As.actor(leader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/coverage/claims?township=nowhere").with(As.actor(leader)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({"ledger, 10", "isolated, 11", "staff, 11"})
    void asksAsManyStatementsForManyDays(String number, int atMost) throws Exception {
        int few = statements
                .during(() -> main("/coverage/claims?number=" + number + "&to=2020-02-18"))
                .size();
        for (int day = 1; day < 20; day++) {
            report(south, DAY.plus(-day), 10, 1, 1, 1);
        }
        assertThat(statements.during(
                        () -> main("/coverage/claims?number=" + number + "&from=2020-01-25&to=2020-02-19")))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(atMost);
    }

    @ParameterizedTest
    @CsvSource({"LEDGER, 60, 1", "FOUND, 57, 1", "ISOLATION_DUE, 4, 1", "VILLAGES, 2, 2", "STAFF, 190, 1"})
    void whoMayNotKnowOfCovertVisitsSeesNothingOfThem(ClaimedNumber number, String verified, int compared) {
        PairSum sum = page(number, null, false).all();
        assertThat(Objects.toString(sum.verified())).isEqualTo(verified);
        assertThat(sum.compared()).isEqualTo(compared);
    }

    private ClaimsPage page(ClaimedNumber number, @Nullable UUID township) {
        return page(number, township, true);
    }

    private ClaimsPage page(ClaimedNumber number, @Nullable UUID township, boolean covertToo) {
        return pages.of(
                new Question(teams.team(team.team()), DAY.plus(-6), DAY.next(), CoverageMode.ALL, covertToo, false),
                ClaimsAsked.all(number, township));
    }

    private String main(String address) throws Exception {
        return main(leader, address);
    }

    private String main(Actor reader, String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private void report(
            UUID township, ReportingDay day, int ledger, int due, int isolated, int notices, UUID... villages) {
        UUID id = records.report(township, day, "17:00", false, false);
        jdbc.sql("update township_report set ledger_persons = ?, isolation_due = ?, isolated = ?, notices_signed = ?"
                        + " where id = ?")
                .params(ledger, due, isolated, notices, id)
                .update();
        for (UUID village : villages) {
            jdbc.sql("insert into township_report_village (report_id, site_id) values (?, ?)")
                    .params(id, village)
                    .update();
        }
    }

    private void measured(UUID inspection, String... measures) {
        StringBuilder answers = new StringBuilder("[{\"item\": \"plain\"}");
        for (String each : measures) {
            answers.append(", {\"item\": \"x\", \"measures\": ").append(each).append('}');
        }
        jdbc.sql("update inspection set answers = cast(? as jsonb) where id = ?")
                .params(answers.append(']').toString(), inspection)
                .update();
    }

    private void capacity(UUID enterprise, int percent) {
        jdbc.sql("update resumption_record set capacity_percent = ? where enterprise_id = ?")
                .params(percent, enterprise)
                .update();
    }

    /** The enterprise behind the site, as the register keeps it: with the same id. */
    private void enterprise(UUID site, UUID township) {
        UUID id = records.enterprise(township, true, false, 200);
        jdbc.sql("update enterprise set id = ? where id = ?").params(site, id).update();
    }
}
