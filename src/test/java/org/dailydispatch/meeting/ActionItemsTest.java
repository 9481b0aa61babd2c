package org.dailydispatch.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dailydispatch.meeting.Meetings.decision;
import static org.dailydispatch.meeting.Meetings.fields;
import static org.dailydispatch.meeting.Meetings.with;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of action items: by whom, in whose sight, in which lists. */
@DatabaseTest
class ActionItemsTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    MockMvc mvc;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActionItemFacts facts;

    Meetings meetings;
    TeamFixture team;
    UUID township;
    Actor leader;
    Actor liaison;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockGoesBack() {
        clock.reset();
    }

    @BeforeEach
    void aTeam() {
        meetings = new Meetings(mvc, jdbc);
        team = fixtures.team();
        township = fixtures.township(team);
        leader = fixtures.leader(team);
        liaison = fixtures.liaison(township);
    }

    @Test
    void theLiaisonReportsTheOwnTownshipsItemDoneAndSeesNothingElse() throws Exception {
        UUID other = fixtures.township(team);
        UUID id = Ids.next();
        Map<String, String> two = decision(fields(id), 0, "增派值守", township, "2020-02-20");
        meetings.send(leader, "/meetings", decision(two, 1, "别镇的事项", other, "2020-02-20"));
        meetings.approve(leader, id);
        UUID item = meetings.itemOf(id);

        assertThat(meetings.page(liaison, "/meetings/items")).contains("增派值守").doesNotContain("别镇的事项");
        assertThat(meetings.page(liaison, "/meetings/items/" + item)).doesNotContain("/meetings/" + id);
        meetings.step(liaison, item, "drop", "不办了").andExpect(status().isForbidden());
        meetings.step(liaison, item, "done", " ").andExpect(status().isUnprocessableContent());
        meetings.step(liaison, item, "done", "已增派两人。").andExpect(status().is3xxRedirection());
        assertThat(meetings.page(leader, "/meetings/items/" + item)).contains("已办结", "已增派两人。", liaison.displayName());
        Actor elsewhere = fixtures.liaison(other);
        meetings.open(elsewhere, "/meetings/items/" + item).andExpect(status().isNotFound());
        meetings.step(elsewhere, item, "done", "代办").andExpect(status().isNotFound());
    }

    @Test
    void whatWasAgreedStandsInTheDispatchUntilItIsToldAsDone() throws Exception {
        UUID item = meetings.itemOf(meetings.approved(leader, township, "增派值守力量", "2020-02-20"));
        clock.advance(Duration.ofMinutes(1));
        assertThat(dispatched("2020-02-19"))
                .contains("八、会商议定事项落实", "尚有", "增派值守力量（责任单位：", "时限：2月20日")
                .doesNotContain("今日办结");

        clock.set(Instant.parse("2020-02-20T09:00:00+08:00"));
        meetings.step(liaison, item, "done", "已增派两人。").andExpect(status().is3xxRedirection());
        clock.advance(Duration.ofMinutes(1));
        assertThat(dispatched("2020-02-20"))
                .contains("八、会商议定事项落实", "会商议定事项目前均已办结", "今日办结", "增派值守力量（责任单位：")
                .doesNotContain("尚有");

        clock.set(Instant.parse("2020-02-21T09:00:00+08:00"));
        assertThat(dispatched("2020-02-21")).doesNotContain("会商议定事项落实", "增派值守力量");
    }

    /** The words of the day's dispatch as it is assembled now. */
    private String dispatched(String day) throws Exception {
        meetings.send(leader, "/dispatches/" + day + "/assemble", Map.of()).andExpect(status().is3xxRedirection());
        return meetings.page(leader, "/dispatches/" + day + "/print").replaceAll("<[^>]*>", "");
    }

    @Test
    void theLeaderDropsAndReopensWithAReasonAndEveryStepIsKept() throws Exception {
        UUID item = meetings.itemOf(meetings.approved(leader, township, "增派值守", "2020-02-20"));
        meetings.step(leader, item, "drop", "已由县里统一安排").andExpect(status().is3xxRedirection());
        meetings.step(leader, item, "done", "办了").andExpect(status().isConflict());
        meetings.step(leader, item, "reopen", "县里没有安排").andExpect(status().is3xxRedirection());
        String page = meetings.page(leader, "/meetings/items/" + item);
        assertThat(page).contains("已由县里统一安排", "县里没有安排", "办理中");
        assertThat(page.indexOf("已由县里统一安排")).isLessThan(page.indexOf("县里没有安排"));
        assertThat(jdbc.sql("select count(*) from audit_event where object_type = 'action_item' and object_id = ?")
                        .param(item.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void ofTwoAtOnceTheSecondSeesWhatTheFirstDidAndKeepsHisWords() throws Exception {
        UUID item = meetings.itemOf(meetings.approved(leader, township, "增派值守", "2020-02-20"));
        String shown = meetings.version("meeting_item", item);
        meetings.step(liaison, item, "done", "已增派两人。");
        String page = meetings.send(
                        leader, "/meetings/items/" + item + "/drop", Map.of("version", shown, "reason", "写了很久的终止理由"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("写了很久的终止理由", "已增派两人。", liaison.displayName(), "已经办理过");
        assertThat(meetings.page(leader, "/meetings/items/" + item)).contains("已办结");
    }

    @Test
    void aDecisionLeadsToItsProblemsAsFarAsTheReaderSeesThem() throws Exception {
        UUID other = fixtures.township(team);
        Records records = new Records(jdbc, team, fixtures.inspector(team));
        UUID own = records.problem(township, TODAY.plus(-2), Records.at(TODAY.plus(3), "18:00"), null);
        UUID foreign = records.problem(other, TODAY.plus(-2), Records.at(TODAY.plus(3), "18:00"), null);
        UUID id = Ids.next();
        Map<String, String> typed = decision(fields(id), 0, "举一反三", township, "2020-02-20");
        meetings.send(
                        leader,
                        "/meetings",
                        with(typed, "decisions[0].problems", numberOf(own) + "，" + numberOf(foreign)))
                .andExpect(status().is3xxRedirection());
        meetings.approve(leader, id);
        UUID item = meetings.itemOf(id);
        assertThat(meetings.page(leader, "/meetings/" + id)).contains(numberOf(own), numberOf(foreign));
        assertThat(meetings.page(leader, "/meetings/items/" + item))
                .contains("/problems/" + own, "/problems/" + foreign);
        assertThat(meetings.page(liaison, "/meetings/items/" + item))
                .contains("/problems/" + own)
                .doesNotContain(foreign.toString(), numberOf(foreign));
    }

    @Test
    void theListIsFilteredByStateAndDueDayAndPagedByKey() throws Exception {
        UUID id = Ids.next();
        Map<String, String> many = fields(id);
        for (int row = 0; row < 30; row++) {
            decision(many, row, "事项" + row + "。", township, row == 0 ? "2020-02-18" : "2020-02-21");
        }
        meetings.send(leader, "/meetings", many).andExpect(status().is3xxRedirection());
        meetings.approve(leader, id);
        UUID more = Ids.next();
        Map<String, String> others = fields(more);
        for (int row = 0; row < 25; row++) {
            decision(others, row, "又一事项" + row + "。", township, "2020-02-22");
        }
        meetings.send(leader, "/meetings", others);
        meetings.approve(leader, more);

        String first = meetings.page(leader, "/meetings/items?state=OPEN");
        Matcher next = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        List<String> shown = new ArrayList<>(ids(first));
        shown.addAll(ids(meetings.page(leader, next.group(1).replace("&amp;", "&"))));
        assertThat(shown).hasSize(55).doesNotHaveDuplicates();
        assertThat(ids(meetings.page(leader, "/meetings/items?state=OVERDUE"))).hasSize(1);
        assertThat(ids(meetings.page(leader, "/meetings/items?from=2020-02-22&to=2020-02-22")))
                .hasSize(25);
        assertThat(meetings.page(leader, "/meetings/items?state=DROPPED")).contains("没有符合条件的议定事项");
        meetings.open(leader, "/meetings/items?from=gestern").andExpect(status().isBadRequest());
        meetings.open(leader, "/meetings/items.xlsx?from=gestern").andExpect(status().isBadRequest());
    }

    @Test
    void theFileHasExactlyTheRowsOfTheListAndTheReadersReach() throws Exception {
        meetings.approved(leader, township, "=1+1", "2020-02-18");
        meetings.approved(leader, fixtures.township(team), "别镇的事项", "2020-02-20");
        assertThat(rows(leader, "?state=ALL")).isEqualTo(2);
        assertThat(rows(leader, "?state=OVERDUE")).isEqualTo(1);
        assertThat(rows(liaison, "?state=ALL")).isEqualTo(1);
        assertThat(rows(fixtures.leader(fixtures.team()), "?state=ALL")).isZero();
        meetings.open(fixtures.of(Role.AUDITOR), "/meetings/items.xlsx").andExpect(status().isForbidden());
    }

    @Test
    void theFactsOfADayAreWhatWasOpenAtItsEndOrSettledOnItAsOfTheInstant() throws Exception {
        UUID id = meetings.approved(leader, township, "增派值守", "2020-02-19");
        assertThat(facts.of(team.team(), TODAY, Records.at(TODAY, "08:00"), null))
                .as("before the approval")
                .isEmpty();
        assertThat(facts.of(team.team(), TODAY.plus(-1), Records.at(TODAY, "12:00"), null))
                .isEmpty();
        meetings.step(leader, meetings.itemOf(id), "done", "已增派。");
        assertThat(facts.of(team.team(), TODAY, Records.at(TODAY, "12:00"), null))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.done()).isTrue();
                    assertThat(fact.settledOn()).isEqualTo(TODAY);
                });
        assertThat(facts.of(team.team(), TODAY.next(), Records.at(TODAY.next(), "12:00"), null))
                .isEmpty();
        assertThat(facts.of(team.team(), TODAY.next(), Records.at(TODAY.next(), "12:00"), Records.at(TODAY, "12:00")))
                .as("told of already")
                .isEmpty();
        assertThat(facts.of(team.team(), TODAY.next(), Records.at(TODAY.next(), "12:00"), Records.at(TODAY, "08:59")))
                .as("settled after the data of the dispatch before")
                .singleElement()
                .satisfies(fact -> assertThat(fact.settledOn()).isEqualTo(TODAY));
    }

    private int rows(Actor reader, String query) throws Exception {
        byte[] file = meetings.open(reader, "/meetings/items.xlsx" + query)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().size() - 1;
        }
    }

    private String numberOf(UUID problem) {
        return jdbc.sql("select number from problem where id = ?")
                .param(problem)
                .query(String.class)
                .single();
    }

    private static List<String> ids(String page) {
        return Pattern.compile("<a class=\"b\" href=\"/meetings/items/([0-9a-f-]{36})\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
