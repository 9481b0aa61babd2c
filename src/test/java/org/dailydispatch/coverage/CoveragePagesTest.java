package org.dailydispatch.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of coverage, as the browser sees them. */
@DatabaseTest
class CoveragePagesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final StatementCounter statements;
    private final TeamFixture team;
    private final Records records;
    private final UUID north;
    private final UUID village;
    private final Actor leader;
    private final Actor municipal;

    @Autowired
    CoveragePagesTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, StatementCounter statements, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.statements = statements;
        this.team = fixtures.team();
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        this.north = fixtures.township(team);
        this.village = fixtures.village(team, north);
        this.leader = fixtures.leader(team);
        this.municipal = fixtures.of(Role.MUNICIPAL);
    }

    @BeforeEach
    void aVisit() {
        fixtures.checkpoint(team, north);
        records.open(north, village, TODAY.previous(), "09:00", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/coverage",
                "/coverage/rows?unit=village",
                "/coverage/rows",
                "/coverage/reports",
                "/coverage/claims"
            })
    void speaksBothLanguages(String address) throws Exception {
        assertThat(page(leader, address, "zh-CN")).contains("2月13日").doesNotContain("??");
        assertThat(page(leader, address, "en")).contains("days").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/coverage",
                "/coverage/rows?unit=village",
                "/coverage/rows?unit=township",
                "/coverage/reports",
                "/coverage.xlsx"
            })
    void asksAsManyStatementsForManySites(String address) throws Exception {
        List<String> few = statements.during(() -> ok(leader, address));
        for (int i = 0; i < 12; i++) {
            UUID township = fixtures.township(team);
            for (int day = 0; day < 5; day++) {
                records.open(township, fixtures.village(team, township), TODAY.plus(-day), "10:00", 0);
            }
            records.report(township, TODAY, "08:00", false, false);
        }
        assertThat(statements.during(() -> ok(leader, address)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource({
        "/coverage?mode=all",
        "/coverage?mode=covert",
        "/coverage/rows?unit=township&mode=covert",
        "/coverage/rows?mode=all",
        "/coverage/claims?number=villages"
    })
    void anUnreleasedVisitChangesNothingForAnybody(String address) throws Exception {
        List<Actor> readers = List.of(leader, municipal, fixtures.of(Role.AUDITOR), fixtures.inspector(team));
        String here = address + (address.contains("?") ? "&" : "?") + "team=" + team.team();
        List<String> before = mains(readers, here);
        UUID hidden = records.unreleased(north, village, TODAY, "08:00");
        assertThat(mains(readers, here)).isEqualTo(before);
        jdbc.sql("update inspection set released_at = filed_at where id = ?")
                .param(hidden)
                .update();
        List<String> after = mains(readers, here);
        assertThat(after.subList(0, 3)).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whatCameIntoForceAfterwardsIsNoLongerCalledComplete() throws Exception {
        assertThat(main(leader, "/coverage?mode=open")).contains("2/18查全").doesNotContain("曾于");
        UUID later = fixtures.village(team, north);
        jdbc.sql("update site_period set in_force_from = ? where site_id = ?")
                .params(TODAY.date(), later)
                .update();
        String page = main(leader, "/coverage?mode=open");
        String villages = page.substring(page.indexOf("id=\"unit-village\""));
        assertThat(page).contains("曾于2/18查全，现50.0%");
        // Over the period, and since the posting began.
        assertThat(villages.substring(0, villages.indexOf("</tr>")).split("曾于2/18查全<small>现1/2</small>", -1))
                .hasSize(3);
        assertThat(page.substring(page.indexOf("id=\"unit-township\""), page.indexOf("id=\"unit-village\"")))
                .contains("<td>2/18</td>")
                .doesNotContain("曾于");
        assertThat(page(leader, "/coverage?mode=open", "en")).contains("was complete on 2/18, now 50.0%");
        records.open(north, later, TODAY, "10:00", 0);
        assertThat(main(leader, "/coverage?mode=open")).doesNotContain("曾于");
    }

    @Test
    void anInspectorSeesNothingCovertNotEvenReleased() throws Exception {
        Actor inspector = fixtures.inspector(team);
        String before = main(inspector, "/coverage?mode=covert");
        records.covert(north, village, TODAY, "08:00");
        assertThat(main(inspector, "/coverage?mode=covert")).isEqualTo(before).doesNotContain("上次暗访");
        assertThat(main(inspector, "/coverage/rows?state=covert_gap")).doesNotContain("上次暗访", "暗访超期");
    }

    @Test
    void anAuditorSeesFiguresAndNoDoorToInspections() throws Exception {
        String rows = main(fixtures.of(Role.AUDITOR), "/coverage/rows?unit=village&team=" + team.team());
        assertThat(rows).contains("2/18").doesNotContain("/inspections");
        assertThat(main(leader, "/coverage/rows?unit=village")).contains("/inspections?");
    }

    @Test
    void aDayOfVisitsLeadsToExactlyTheVisitsThatAreCounted() throws Exception {
        records.covert(north, village, TODAY, "08:00");
        records.open(north, village, TODAY, "08:30", 1);
        UUID hidden = records.unreleased(north, village, TODAY, "09:00");
        for (Actor reader : List.of(leader, municipal)) {
            String rows = main(reader, "/coverage/rows?unit=village&mode=all&team=" + team.team());
            Matcher link =
                    Pattern.compile("href=\"(/inspections[^\"]*)\">2/19×2<").matcher(rows);
            assertThat(link.find()).as(rows).isTrue();
            String visits = main(reader, link.group(1).replace("&amp;", "&"));
            assertThat(ids(visits)).hasSize(2).doesNotContain(hidden.toString());
        }
        assertThat(ids(main(leader, "/inspections?day=2020-02-19&site=" + village)))
                .contains(hidden.toString());
    }

    private static Set<String> ids(String page) {
        return Pattern.compile("href=\"/inspections/([0-9a-f-]{36})")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2020-02-18&to=2020-02-17, 截止日期早于开始日期",
        "to=2020-02-20, 还没有到那一天",
        "to=2020-01-24, 才进驻",
        "from=gestern, 日期看不懂",
        "from=1999-01-01, 时段最长92天"
    })
    void aPeriodThatCannotBeIsRefusedBesideItsField(String period, String word) throws Exception {
        assertThat(mvc.perform(get("/coverage?" + period).with(As.actor(leader)))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(word);
        mvc.perform(get("/coverage.xlsx?" + period).with(As.actor(leader))).andExpect(status().isBadRequest());
    }

    @Test
    void daysBeforeThePostingAreCutOff() throws Exception {
        assertThat(main(leader, "/coverage?from=2020-01-01&to=2020-02-01")).contains("1月25日");
        assertThat(main(leader, "/coverage?from=2020-02-19&to=2020-02-19")).contains("共1天");
    }

    @Test
    void anEmptyCountyIsSaidToBeEmpty() throws Exception {
        TeamFixture nothing = fixtures.team();
        Actor its = fixtures.leader(nothing);
        for (String address : List.of("/coverage", "/coverage/claims")) {
            assertThat(main(its, address)).contains("还没有在用的镇街和点位");
        }
        assertThat(main(its, "/coverage/rows")).contains("没有符合条件的对象");
        ok(its, "/coverage.xlsx");
    }

    @Test
    void aLongListHasPages() throws Exception {
        for (int i = 0; i < RowsController.PAGE; i++) {
            fixtures.village(team, north);
        }
        String first = main(leader, "/coverage/rows?unit=village");
        assertThat(first).contains("class=\"pager\"", "after=");
        String next = first.replaceFirst("(?s).*class=\"pager\".*?href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(main(leader, next).split("<th scope=\"row\"", -1)).hasSize(2);
    }

    /** Over seven days two townships: one filed, one late, and twelve are missing. */
    @Test
    void everyStateOfTheReportsLeadsToExactlyItsReports() throws Exception {
        UUID south = fixtures.township(team);
        records.report(north, TODAY.previous(), "17:00", false, false);
        records.report(south, TODAY.previous(), "23:30", false, true);
        String page = main(leader, "/coverage");
        String line = page.substring(page.indexOf("id=\"h-townships\""), page.indexOf("id=\"h-kinds\""));
        Matcher links =
                Pattern.compile("href=\"(/coverage/reports[^\"]*)\">([0-9]+)<").matcher(line);
        Map<String, Integer> counts = new LinkedHashMap<>();
        while (links.find()) {
            counts.put(links.group(1).replace("&amp;", "&"), Integer.valueOf(links.group(2)));
        }
        assertThat(counts.values()).containsExactly(1, 6, 1, 6, 1, 1, 12);
        for (Actor reader : List.of(leader, fixtures.inspector(team))) {
            for (Map.Entry<String, Integer> each : counts.entrySet()) {
                assertThat(main(reader, each.getKey()).split("<th scope=\"row\"", -1))
                        .as(each.getKey())
                        .hasSize(each.getValue() + 1);
            }
        }
        assertThat(main(leader, "/coverage/reports?state=filed"))
                .contains("/township-reports/2020-02-18/" + north, "应报14份日报，已报2份")
                .doesNotContain("/township-reports/2020-02-18/" + south);
        assertThat(main(fixtures.of(Role.AUDITOR), "/coverage/reports?team=" + team.team()))
                .doesNotContain("/township-reports");
        mvc.perform(get("/coverage/reports?township=" + fixtures.township(fixtures.team()))
                        .with(As.actor(leader)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theNumberOfDaysVisitedLeadsToTheDays() throws Exception {
        String page = main(leader, "/coverage");
        Matcher link = Pattern.compile("href=\"(/coverage/rows[^\"]*unit=township)\">1<")
                .matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(main(leader, link.group(1).replace("&amp;", "&")))
                .contains("2/18")
                .doesNotContain("2/17");
    }

    @Test
    void theReportsOfALongPeriodHavePages() throws Exception {
        UUID[] further = {fixtures.township(team), fixtures.township(team), fixtures.township(team)};
        assertThat(further).hasSize(3);
        String address = "/coverage/reports?from=2020-01-25&to=2020-02-19";
        String first = main(leader, address);
        assertThat(first.split("<th scope=\"row\"", -1)).hasSize(ReportRowsController.PAGE + 1);
        String next = first.replaceFirst("(?s).*class=\"pager\".*?href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(main(leader, next).split("<th scope=\"row\"", -1)).hasSize(26 * 4 - 100 + 1);
    }

    @Test
    void theFileHasASheetForEachTable() throws Exception {
        byte[] file = mvc.perform(get("/coverage.xlsx").with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).contains("各类对象", "各镇街园区", "各类点位", "逐日");
        }
    }

    private List<String> mains(List<Actor> readers, String address) throws Exception {
        List<String> mains = new ArrayList<>();
        for (Actor reader : readers) {
            mains.add(main(reader, address));
        }
        return mains;
    }

    private String main(Actor actor, String address) throws Exception {
        String page = page(actor, address, "zh-CN");
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private void ok(Actor actor, String address) throws Exception {
        mvc.perform(get(address).with(As.actor(actor))).andExpect(status().isOk());
    }

    private String page(Actor actor, String address, String language) throws Exception {
        return mvc.perform(get(URI.create(address))
                        .cookie(new Cookie("DDLANGUAGE", language))
                        .with(As.actor(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
