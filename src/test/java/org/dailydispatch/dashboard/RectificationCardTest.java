package org.dailydispatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the board says of problems: each of its numbers against the rows to which it leads. */
@DatabaseTest
class RectificationCardTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);
    private static final Pattern OF_THE_CARD = Pattern.compile(
            "<a class=\"(?:b|share)\" href=\"(/problems\\?measure=[^\"]*)\">(?:按已销号)?(\\d+)(?:/\\d+|项)?</a>");
    private static final Pattern OPEN =
            Pattern.compile("<a class=\"kpi\" href=\"(/problems\\?figure=[^\"]*)\">.*?<b class=\"num\">(\\d+)<");

    private final MockMvc mvc;
    private final Fixtures fixtures;
    private final JdbcClient jdbc;
    private final TeamFixture team;
    private final UUID township;

    @Autowired
    RectificationCardTest(MockMvc mvc, Fixtures fixtures, JdbcClient jdbc, TestClock clock) {
        clock.reset();
        this.mvc = mvc;
        this.fixtures = fixtures;
        this.jdbc = jdbc;
        this.team = fixtures.team();
        this.township = fixtures.township(team);
    }

    @BeforeEach
    void problemsOfEveryKind() {
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        ReportingDay before = TODAY.plus(-4);
        UUID closed = records.problem(township, before, Records.at(TODAY.plus(-3), "18:00"), TODAY.plus(-3));
        set(records.problem(township, before, Records.at(before, "18:00"), TODAY), "returned_times = 1");
        set(
                records.problem(township, before, Records.at(before, "18:00"), null),
                "returned_times = 2, predecessor_id = '" + closed + "'");
        set(
                records.problem(township, TODAY, Records.at(TODAY.next(), "18:00"), null),
                "state = 'AWAITING_RECHECK', rectified_at = found_at");
        set(
                records.problem(township, TODAY, Records.at(before, "18:00"), null),
                "state = 'MERGED', merged_into_id = '" + closed + "'");
        set(records.problem(township, TODAY, Records.at(before, "18:00"), null), "state = 'VOID', void_reason = '误录'");
        UUID village = fixtures.village(team, township);
        records.covertProblem(
                records.unreleased(township, village, TODAY, "08:00"), township, TODAY, Records.at(before, "18:00"));
    }

    private void set(UUID problem, String assignments) {
        jdbc.sql("update problem set " + assignments + " where id = ?")
                .param(problem)
                .update();
    }

    @Test
    void everyNumberLeadsToExactlyItsRows() throws Exception {
        Actor municipal = fixtures.of(Role.MUNICIPAL);
        for (Actor reader : List.of(fixtures.leader(team), municipal)) {
            String board = page(reader, "/dashboard" + (reader.equals(municipal) ? "?team=" + team.team() : ""));
            List<MatchResult> links = OF_THE_CARD.matcher(board).results().toList();
            // Found, closed, overdue, returned, recurred; rectified, closed and in time of the rates, due; the
            // median's.
            assertThat(links)
                    .extracting(link -> link.group(2))
                    .containsExactly("4", "2", "1", "2", "1", "3", "2", "1", "3", "2");
            List<MatchResult> open = OPEN.matcher(board).results().toList();
            assertThat(open).extracting(link -> link.group(2)).containsExactly("2");
            for (MatchResult link : links) {
                leadsToItsRows(reader, link);
            }
            leadsToItsRows(reader, open.get(0));
        }
    }

    private void leadsToItsRows(Actor reader, MatchResult link) throws Exception {
        String list = page(reader, link.group(1).replace("&amp;", "&"));
        assertThat(list).as(link.group()).contains("本表 " + link.group(2) + " 项");
        assertThat(list.split("<th scope=\"row\"", -1)).as(link.group()).hasSize(1 + Integer.parseInt(link.group(2)));
    }

    private String page(Actor reader, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.actor(reader)).locale(Locale.SIMPLIFIED_CHINESE))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
