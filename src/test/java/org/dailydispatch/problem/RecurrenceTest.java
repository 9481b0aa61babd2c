package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.testing.As;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.dailydispatch.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as the recurrence of a closed problem, and what does not. */
@DatabaseTest
class RecurrenceTest {

    private static final ReportingDay CLOSED = Findings.DAY;

    @Autowired
    MockMvc mvc;

    @Autowired
    Problems problems;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    UUID village = Ids.next();
    Actor inspector = Actors.a(Role.INSPECTOR);

    @BeforeEach
    void aVillage() {
        team = fixtures.team();
        township = fixtures.township(team);
        village = fixtures.village(team, township);
        inspector = fixtures.inspector(team);
    }

    @ParameterizedTest
    @CsvSource({
        // item and category of the closed one, those of the new one, days after the closing, whether it is a recurrence
        "duty, STAFFING, duty, STAFFING, 0, true",
        "duty, STAFFING, duty, STAFFING, 14, true",
        "duty, STAFFING, duty, STAFFING, 15, false",
        "duty, STAFFING, masks, STAFFING, 3, false",
        "duty, STAFFING, , STAFFING, 3, true",
        "duty, STAFFING, , PROTECTION, 3, false",
        ", STAFFING, duty, STAFFING, 3, true",
        ", STAFFING, , STAFFING, 14, true",
        ", STAFFING, , PROTECTION, 3, false",
    })
    void itIsTheSameSiteAndItemWithinFourteenDays(
            @Nullable String item,
            Category category,
            @Nullable String newItem,
            Category newCategory,
            int days,
            boolean is) {
        UUID first = closed(village, item, category);
        UUID second =
                open(found(village, newItem, newCategory, CLOSED.plus(days))).id();
        assertThat(predecessor(second)).isEqualTo(is ? first : null);
    }

    @Test
    void anotherSiteOrAnOpenOneIsNoPredecessor() {
        closed(fixtures.village(team, township), "duty", Category.STAFFING);
        open(found(village, "duty", Category.STAFFING, CLOSED));
        assertThat(predecessor(open(found(village, "duty", Category.STAFFING, CLOSED.next()))
                        .id()))
                .isNull();
    }

    /** The team that comes after another inherits what that closed; its people see no problem of the other's. */
    @Test
    void anotherTeamsProblemOfTheSameSiteIsThePredecessor() throws Exception {
        UUID first = closed(village, "duty", Category.STAFFING);
        TeamFixture next = fixtures.successor(team, CLOSED.next());
        Actor theirs = fixtures.inspector(next);
        NewProblem again = new NewProblem(
                next.team(),
                township,
                village,
                null,
                "duty",
                Source.OPEN,
                Category.STAFFING,
                "description",
                Severity.GENERAL,
                CLOSED.next(),
                Records.at(CLOSED.next(), "09:00"),
                theirs.id(),
                TestClock.START,
                "unit");
        UUID second = open(again).id();
        assertThat(predecessor(second)).isEqualTo(first);
        mvc.perform(get("/problems/{id}", second).with(As.actor(theirs)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/problems/" + first))));
        mvc.perform(get("/problems/{id}", second).with(As.actor(fixtures.liaison(township))))
                .andExpect(content().string(containsString("/problems/" + first)));
        mvc.perform(get("/problems").with(As.actor(theirs)).queryParam("recurred", "true"))
                .andExpect(content().string(containsString("/problems/" + second)));
    }

    @Test
    void whatWasFoundBeforeTheClosingIsNoRecurrence() {
        closed(village, "duty", Category.STAFFING);
        assertThat(predecessor(open(found(village, "duty", Category.STAFFING, CLOSED.previous()))
                        .id()))
                .isNull();
    }

    /** Seen without a network in the morning of the day, filed at nine; closed at eight. */
    @Test
    void whatWasSeenBeforeTheClosingAndFiledAfterItIsNoRecurrence() {
        closed(village, "duty", Category.STAFFING);
        NewProblem found = found(village, "duty", Category.STAFFING, CLOSED).seen(Records.at(CLOSED, "07:00"), false);
        assertThat(predecessor(open(found).id())).isNull();
    }

    @Test
    void ofSeveralTheLastClosedIsThePredecessor() {
        UUID first = closed(village, "duty", Category.STAFFING);
        UUID second = closed(village, "duty", Category.STAFFING);
        jdbc.sql("update problem set closed_at = closed_at - interval '1 hour' where id = ?")
                .param(first)
                .update();
        assertThat(predecessor(open(found(village, "duty", Category.STAFFING, CLOSED.next()))
                        .id()))
                .isEqualTo(second);
    }

    @Test
    void bothPagesShowIt() throws Exception {
        UUID first = closed(village, "duty", Category.STAFFING);
        UUID second =
                open(found(village, "duty", Category.STAFFING, CLOSED.next())).id();
        mvc.perform(get("/problems/{id}", second).with(As.actor(inspector)))
                .andExpect(content().string(allOf(containsString("复发自"), containsString("/problems/" + first))));
        mvc.perform(get("/problems/{id}", first).with(As.actor(inspector)))
                .andExpect(content().string(allOf(containsString("此后复发"), containsString("/problems/" + second))));
    }

    private UUID closed(UUID site, @Nullable String item, Category category) {
        UUID id = open(found(site, item, category, CLOSED.plus(-20))).id();
        jdbc.sql("""
                        update problem set state = 'CLOSED', closed_at = :at, closed_on = :day, closed_by = :by
                        where id = :id""")
                .param("at", Timestamp.from(Records.at(CLOSED, "08:00")))
                .param("day", CLOSED.date())
                .param("by", inspector.id())
                .param("id", id)
                .update();
        return id;
    }

    private NewProblem found(UUID site, @Nullable String item, Category category, ReportingDay day) {
        return new NewProblem(
                team.team(),
                township,
                site,
                null,
                item,
                item == null ? Source.PUBLIC : Source.OPEN,
                category,
                "description",
                Severity.GENERAL,
                day,
                Records.at(day, "09:00"),
                inspector.id(),
                TestClock.START,
                "unit");
    }

    private OpenedProblem open(NewProblem found) {
        return transaction
                .execute(status -> problems.open(inspector, List.of(found)))
                .get(0);
    }

    private @Nullable UUID predecessor(UUID id) {
        return jdbc.sql("select predecessor_id from problem where id = ?")
                .param(id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }
}
