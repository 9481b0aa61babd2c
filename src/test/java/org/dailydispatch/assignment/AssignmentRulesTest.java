package org.dailydispatch.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a target on a day, from all that was decided about it. 19 February 2020 is a Wednesday. */
@DatabaseTest
class AssignmentRulesTest {

    private static final ReportingDay TODAY = ReportingDay.of(2020, 2, 19);

    @Autowired
    AssignmentService service;

    @Autowired
    Assignments assignments;

    @Autowired
    RosterReader reader;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    TeamFixture team;
    UUID township;
    UUID site;
    Actor leader;
    Actor a;
    Actor b;
    Map<String, Actor> people;

    @BeforeEach
    void aTeamOfTwo() {
        team = fixtures.team();
        township = fixtures.township(team);
        site = fixtures.checkpoint(team, township);
        leader = fixtures.leader(team);
        a = fixtures.inspector(team);
        b = fixtures.inspector(team);
        people = Map.of("A", a, "B", b);
    }

    /**
     * Each decision is {@code rota PERSON weekdays from until}, {@code day PERSON day}, {@code free day} or {@code
     * withdraw day}; they are taken in order.
     */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                            | 2020-02-19 | -
            rota A 1234567 2020-02-19 -                                  | 2020-02-19 | A
            rota A 1234567 2020-02-19 -                                  | 2020-02-26 | A
            rota A 3 2020-02-19 -                                        | 2020-02-20 | -
            rota A 3 2020-02-19 -                                        | 2020-02-26 | A
            rota A 1234567 2020-02-20 -                                  | 2020-02-19 | -
            rota A 1234567 2020-02-19 2020-02-20                         | 2020-02-20 | A
            rota A 1234567 2020-02-19 2020-02-20                         | 2020-02-21 | -
            rota A 1234567 2020-02-19 -; day B 2020-02-19                | 2020-02-19 | B
            rota A 1234567 2020-02-19 -; day B 2020-02-19                | 2020-02-20 | A
            day B 2020-02-19; rota A 1234567 2020-02-19 -                | 2020-02-19 | B
            rota A 1234567 2020-02-19 -; free 2020-02-19                 | 2020-02-19 | -
            rota A 1234567 2020-02-19 -; free 2020-02-19; withdraw 2020-02-19 | 2020-02-19 | A
            day A 2020-02-19; day B 2020-02-19                           | 2020-02-19 | B
            day A 2020-02-19; withdraw 2020-02-19                        | 2020-02-19 | -
            rota A 1234567 2020-02-19 -; rota B 1234567 2020-02-20 2020-02-21 | 2020-02-20 | B
            rota A 1234567 2020-02-19 -; rota B 1234567 2020-02-20 2020-02-21 | 2020-02-22 | A
            rota B 1234567 2020-02-20 2020-02-21; rota A 1234567 2020-02-19 - | 2020-02-20 | B
            rota A 123 2020-02-19 -; rota B 34 2020-02-19 -              | 2020-02-19 | B
            rota A 123 2020-02-19 -; rota B 34 2020-02-19 -              | 2020-02-24 | A
            rota A 1234567 2020-02-19 -; end A 2020-02-19 2020-02-20     | 2020-02-20 | A
            rota A 1234567 2020-02-19 -; end A 2020-02-19 2020-02-20     | 2020-02-21 | -
            rota A 1234567 2020-02-19 -; end A 2020-02-19 2020-02-18     | 2020-02-19 | -
            """)
    void theRuleOfTheTable(@Nullable String decisions, String day, @Nullable String holder) {
        if (decisions != null) {
            Arrays.stream(decisions.split(";", -1)).map(String::strip).forEach(this::take);
        }

        assertThat(holder(site, ReportingDay.parse(day))).isEqualTo(holder);
    }

    private void take(String decision) {
        String[] words = decision.split("\\s+", -1);
        switch (words[0]) {
            case "rota" ->
                service.plan(
                        leader,
                        new RotaPlan(
                                List.of(site),
                                person(words[1]).id(),
                                Weekdays.numbers(words[2]),
                                ReportingDay.parse(words[3]),
                                words[4].equals("-") ? null : ReportingDay.parse(words[4])));
            case "end" ->
                service.end(
                        leader,
                        site,
                        person(words[1]).id(),
                        ReportingDay.parse(words[2]),
                        ReportingDay.parse(words[3]));
            case "day" -> choose(site, ReportingDay.parse(words[2]), Choice.Wish.PERSON, person(words[1]));
            case "free" -> choose(site, ReportingDay.parse(words[1]), Choice.Wish.NOBODY, null);
            default -> choose(site, ReportingDay.parse(words[1]), Choice.Wish.ROTA, null);
        }
    }

    private Actor person(String name) {
        return Objects.requireNonNull(people.get(name));
    }

    private void choose(UUID target, ReportingDay day, Choice.Wish wish, @Nullable Actor person) {
        int seen = assignments
                .roster(team.team(), day)
                .of(target)
                .map(Post::version)
                .orElse(0);
        var outcome = service.decide(
                leader, day, List.of(new Choice(target, wish, person == null ? null : person.id(), seen)));
        assertThat(outcome.decided()).isEqualTo(1);
    }

    private @Nullable String holder(UUID target, ReportingDay day) {
        return assignments
                .roster(team.team(), day)
                .holder(target)
                .map(holder -> holder.id().equals(a.id()) ? "A" : "B")
                .orElse(null);
    }

    @Test
    void everythingOfSomebodyIllGoesToAnotherForTheseDaysOnly() {
        take("rota A 1234567 2020-02-19 -");
        choose(township, TODAY, Choice.Wish.PERSON, a);

        int handed = service.handOver(leader, new Handover(a.id(), b.id(), TODAY, TODAY.next(), "发热休息"));

        assertThat(handed).isEqualTo(3);
        assertThat(holder(site, TODAY)).isEqualTo("B");
        assertThat(holder(township, TODAY)).isEqualTo("B");
        assertThat(holder(site, TODAY.next())).isEqualTo("B");
        assertThat(holder(site, TODAY.plus(2))).isEqualTo("A");
        assertThat(reader.changes(team.team(), TODAY, 9))
                .filteredOn(change -> change.reason().equals("发热休息"))
                .hasSize(2);
    }

    @Test
    void orToEverybodyAndBackByAssigningAgain() {
        take("rota A 1234567 2020-02-19 -");
        service.handOver(leader, new Handover(a.id(), null, TODAY, TODAY, "发热休息"));
        assertThat(holder(site, TODAY)).isNull();

        choose(site, TODAY, Choice.Wish.ROTA, null);
        assertThat(holder(site, TODAY)).isEqualTo("A");
    }

    @Test
    void whoIsStoppedOrHasLeftHoldsNothingAtOnce() {
        take("rota A 1234567 2020-02-19 -");
        choose(township, TODAY, Choice.Wish.PERSON, b);

        jdbc.sql("update account set active = false where id = ?").param(a.id()).update();
        jdbc.sql("""
                        insert into team_member (team_id, account_id, duty, from_day, to_day)
                        values (?, ?, 'MEMBER', '2020-01-25', '2020-02-18')""").params(team.team(), b.id()).update();

        assertThat(holder(site, TODAY)).isNull();
        assertThat(holder(township, TODAY)).isNull();
        Roster roster = assignments.roster(team.team(), TODAY);
        assertThat(roster.inUse()).isFalse();
        assertThat(roster.of(site).orElseThrow().formerly()).isEqualTo(a.displayName());
        assertThat(reader.inspectors(team.team(), TODAY)).isEmpty();
    }

    @Test
    void twoWhoDecideAtOnceLeaveOneDecisionAndOneIsTold() throws Exception {
        List<Callable<AssignmentService.Outcome>> both = new ArrayList<>();
        for (Actor person : List.of(a, b)) {
            Choice choice = new Choice(site, Choice.Wish.PERSON, person.id(), 0);
            both.add(() -> service.decide(leader, TODAY, List.of(choice)));
        }
        List<AssignmentService.Outcome> outcomes = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (Future<AssignmentService.Outcome> outcome : pool.invokeAll(both)) {
                outcomes.add(outcome.get());
            }
        } finally {
            pool.shutdown();
        }

        assertThat(outcomes)
                .containsExactlyInAnyOrder(new AssignmentService.Outcome(1, 0), new AssignmentService.Outcome(0, 1));
        assertThat(reader.changes(team.team(), TODAY, 9)).hasSize(1);
    }

    @Test
    void aDecisionAboutWhatSomebodyElseChangedInBetweenChangesNothing() {
        choose(site, TODAY, Choice.Wish.PERSON, a);
        Choice stale = new Choice(site, Choice.Wish.PERSON, b.id(), 0);

        assertThat(service.decide(leader, TODAY, List.of(stale))).isEqualTo(new AssignmentService.Outcome(0, 1));
        assertThat(holder(site, TODAY)).isEqualTo("A");
    }

    @Test
    void whatIsOverStaysAsItWas() {
        ReportingDay yesterday = TODAY.previous();
        assertThatThrownBy(() -> choose(site, yesterday, Choice.Wish.PERSON, a)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> take("rota A 1 2020-02-18 -")).isInstanceOf(RefusedException.class);
        take("rota A 1234567 2020-02-19 -");
        assertThatThrownBy(() -> take("end A 2020-02-19 2020-02-17")).isInstanceOf(RefusedException.class);
    }

    @Test
    void onlyWhoInspectsForTheTeamCanBeGivenSomething() {
        for (Actor nobody : List.of(leader, fixtures.covertInspector(team), fixtures.inspector(fixtures.team()))) {
            Choice choice = new Choice(site, Choice.Wish.PERSON, nobody.id(), 0);
            assertThatThrownBy(() -> service.decide(leader, TODAY, List.of(choice)))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aTargetOfAnotherCountyCannotBeAssigned() {
        TeamFixture elsewhere = fixtures.team();
        UUID foreign = fixtures.checkpoint(elsewhere, fixtures.township(elsewhere));

        Choice choice = new Choice(foreign, Choice.Wish.PERSON, a.id(), 0);
        assertThat(service.decide(leader, TODAY, List.of(choice)).decided()).isZero();
        RotaPlan rota = new RotaPlan(List.of(foreign), a.id(), List.of(1), TODAY, null);
        assertThatThrownBy(() -> service.plan(leader, rota)).isInstanceOf(NotFoundException.class);
    }
}
