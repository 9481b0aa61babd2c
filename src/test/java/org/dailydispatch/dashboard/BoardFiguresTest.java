package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the board counts beside coverage, each with as many rows behind it. */
@DatabaseTest
class BoardFiguresTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final TeamFixture team;
    private final Actor leader;
    private final Records records;
    private final List<UUID> townships = new ArrayList<>();
    private final List<UUID> villages = new ArrayList<>();

    @Autowired
    BoardFiguresTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.team = fixtures.team();
        this.leader = fixtures.leader(team);
        this.records = new Records(jdbc, team, fixtures.inspector(team));
        for (int i = 0; i < 9; i++) {
            townships.add(fixtures.township(team));
            villages.add(fixtures.village(team, townships.get(i)));
        }
    }

    @ParameterizedTest
    @CsvSource({"FILED, 已报, 1", "LATE, 迟报, 2", "ZERO, 零报告, 1", "DRAFT, 填报中, 2", "MISSING, 未报, 3"})
    void reportsAreInFiveStatesOnBoardAndWall(String status, String label, int count) throws Exception {
        records.report(townships.get(0), TODAY, "08:00", false, false);
        records.report(townships.get(1), TODAY, "08:30", true, false);
        records.report(townships.get(2), TODAY, "08:30", true, false);
        records.report(townships.get(3), TODAY, "08:00", false, true);
        records.report(townships.get(4), TODAY, null, false, false);
        records.report(townships.get(5), TODAY, null, false, false);
        String board = page("/dashboard");
        String link = "/township-reports?day=2020-02-19&amp;status=" + status;
        assertThat(board)
                .contains("href=\"/township-reports?day=2020-02-19\">4/9</a>")
                .contains("<span>" + label + "</span> <a class=\"b\" href=\"" + link + "\">" + count + "</a>");
        assertThat(page("/dashboard/wall")).contains("<b>4/9</b>", "<span>" + label + " " + count + "</span>");
        assertThat(page(link.replace("&amp;", "&")).split("<tr><th scope=\"row\"|<tr>\\s*<th scope=\"row\"", -1))
                .hasSize(1 + count);
    }

    @Test
    void covertVisitsHaveADenominatorAndRows() throws Exception {
        records.covert(townships.get(0), villages.get(0), TODAY, "08:00");
        records.covert(townships.get(0), villages.get(0), TODAY, "08:10");
        records.covert(townships.get(1), villages.get(1), TODAY.plus(-3), "08:00");
        records.covert(townships.get(2), villages.get(2), TODAY.plus(-20), "08:00");
        records.unreleased(townships.get(3), villages.get(3), TODAY, "08:00");
        String board = page("/dashboard");
        assertThat(rows(board, "镇街1/9")).isEqualTo(1);
        assertThat(rows(board, "近7日3次")).as("sites, one of them visited twice").isEqualTo(2);
        assertThat(rows(board, "进驻以来3/9")).isEqualTo(3);
        assertThat(board).contains("<b>2<small> 次</small></b>");
        assertThat(page("/dashboard/wall")).contains("镇街1/9 · 进驻以来3/9");
    }

    /** How many rows the list has to which the link with this text leads. */
    private int rows(String board, String text) throws Exception {
        MatchResult link = Pattern.compile("href=\"(/coverage/rows[^\"]+)\">" + text + "</a>")
                .matcher(board)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + text));
        return page(link.group(1).replace("&amp;", "&")).split("<th scope=\"row\"", -1).length - 1;
    }

    /** How many rows open below a number, each of which leads to its day. */
    private static int behind(String board, String number) {
        String rows = board.substring(board.indexOf("<summary>" + number + "</summary>"));
        return rows.substring(0, rows.indexOf("</details>")).split("href=\"/dashboard/cell", -1).length - 1;
    }

    @Test
    void whatIsLeftOutOfTheListLeadsToItsOwnRows() throws Exception {
        for (int i = 0; i < 8; i++) {
            records.draft(villages.get(i), TODAY, "OPEN");
        }
        fixtures.checkpoint(team, townships.get(0));
        fixtures.checkpoint(team, townships.get(0));
        for (int i = 0; i < 3; i++) {
            records.problem(townships.get(0), TODAY.previous(), Records.at(TODAY.previous(), "18:00"), null);
        }
        String board = page("/dashboard");
        assertThat(board).contains("另有2处填报中", "另有1个镇街未查", "另有2处卡口未查");
        assertThat(behind(board, "另有2处填报中")).isEqualTo(2);
        assertThat(behind(board, "另有1个镇街未查")).isEqualTo(1);
        assertThat(behind(board, "另有2处卡口未查")).isEqualTo(2);
        assertThat(board.split("已答5/13", -1)).as("every draft").hasSize(1 + 8);
        // Every checkpoint stands on the wall by itself.
        assertThat(page("/dashboard/wall")).contains("另有3件");
    }

    @Test
    void coverageThatWasCompleteIsNotSaidToBeSo() throws Exception {
        for (int i = 0; i < 9; i++) {
            records.open(townships.get(i), villages.get(i), TODAY.plus(-4), "09:00", 0);
        }
        String link =
                "/coverage/rows?from=2020-01-25&amp;to=2020-02-19&amp;mode=open&amp;unit=township&amp;state=done\">";
        assertThat(page("/dashboard")).contains(link + "进驻以来明查9/9，2月15日 周六实现全覆盖");
        UUID late = fixtures.township(team);
        jdbc.sql("update township set in_force_from = '2020-02-18' where id = ?")
                .param(late)
                .update();
        assertThat(page("/dashboard"))
                .contains(link + "进驻以来明查9/10，2月15日 周六曾实现全覆盖")
                .doesNotContain("周六实现全覆盖");
        assertThat(page("/dashboard?day=2020-02-17")).contains("进驻以来明查9/9，2月15日 周六实现全覆盖");
    }

    @Test
    void keyProjectsLeadToTheirEnterprises() throws Exception {
        records.enterprise(townships.get(0), true, true, 100);
        records.resumption(
                records.enterprise(townships.get(0), true, true, 100), townships.get(0), TODAY, "RESUMED", 100, 50);
        MatchResult links = Pattern.compile(
                        "重点项目已开工 <a href=\"([^\"]+KEY_PROJECT_STARTED[^\"]+)\">1</a>/<a href=\"([^\"]+KEY_PROJECT&[^\"]+)\">2</a>")
                .matcher(page("/dashboard"))
                .results()
                .findFirst()
                .orElseThrow();
        for (int which = 1; which <= 2; which++) {
            String list = page(links.group(which).replace("&amp;", "&"));
            assertThat(Pattern.compile("href=\"/enterprises/[0-9a-f-]{36}\"")
                            .matcher(list)
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .hasSize(which);
        }
    }

    private String page(String address) throws Exception {
        String page = mvc.perform(get(address).with(As.actor(leader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
