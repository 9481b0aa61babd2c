package org.dailydispatch.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.Interleaving.Move;
import org.dailydispatch.testing.DatabaseTest;
import org.dailydispatch.testing.Fixtures;
import org.dailydispatch.testing.Fixtures.TeamFixture;
import org.dailydispatch.testing.Records;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Two people act on one problem at once, or on two of which one is merged into the other: every pair of actions in every
 * order of seeing, stepping and ending in which they get into each other's way, on the real database. No step is lost, and
 * no state is reached twice. Each sees the problem before he begins to step, as with a page and the form that it holds.
 */
@DatabaseTest
class InterleavingsTest {

    private static final int LEAST = 10_000;

    /** Where both problems begin. */
    private enum Scene {
        PENDING(ProblemState.PENDING_ASSIGNMENT, false, false, false),
        RECTIFYING(ProblemState.RECTIFYING, false, false, false),
        ASKED(ProblemState.RECTIFYING, true, false, false),
        REPORTED(ProblemState.AWAITING_RECHECK, false, false, false),
        LATE(ProblemState.RECTIFYING, false, true, false),
        /** The extension was asked for, and the deadline went by. */
        LAPSED(ProblemState.RECTIFYING, true, true, false),
        /** The inspector has reported it done, and tries to close and to return it all the same. */
        OWN(ProblemState.AWAITING_RECHECK, false, false, true),
        /** Likewise, and it was returned since. */
        RETURNED(ProblemState.RECTIFYING, false, false, true);

        private final ProblemState state;
        private final boolean asked;
        private final boolean late;
        private final boolean own;

        Scene(ProblemState state, boolean asked, boolean late, boolean own) {
            this.state = state;
            this.asked = asked;
            this.late = late;
            this.own = own;
        }

        /** As of somebody who has done nothing: whoever has, tries what he may not do. */
        Standing standing() {
            return new Standing(state, asked, late, false);
        }

        Instant dueAt() {
            return Records.at(ReportingDay.of(2020, 2, late ? 18 : 20), "09:00");
        }
    }

    /** What happened, and what had to. */
    private record Played(Interleaving interleaving, boolean first, boolean second, Expected expected) {}

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProblemSteps steps;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batches;

    TeamFixture team = new TeamFixture(Ids.next(), Ids.next());
    UUID township = Ids.next();
    List<Actor> people = List.of();
    int numbered;

    @BeforeEach
    void people() {
        team = fixtures.team();
        township = fixtures.township(team);
        people = List.of(fixtures.liaison(township), fixtures.inspector(team), fixtures.leader(team));
    }

    @Test
    void whateverTheOrderNoStepIsLostAndNoStateIsReachedTwice() throws Exception {
        int played = 0;
        for (Scene scene : Scene.values()) {
            List<Interleaving> interleavings = interleavings(scene);
            Map<UUID, String> numbers = insert(scene, interleavings);
            List<Played> results = play(scene, interleavings, numbers);
            results.forEach(InterleavingsTest::assertThatOneStepIsOneSuccess);
            assertThatTheDatabaseAgrees(results);
            played += results.size();
        }
        assertThat(played).isGreaterThanOrEqualTo(LEAST);
    }

    /** Every pair of actions that meet, on one problem and on two of which each could be merged into the other. */
    private List<Interleaving> interleavings(Scene scene) {
        List<Interleaving> all = new ArrayList<>();
        for (Actor one : people) {
            for (Actor other : people) {
                for (Action first : Rules.allowed(one.role(), scene.standing())) {
                    for (Action second : Rules.allowed(other.role(), scene.standing())) {
                        Interleaving.orders().forEach(order -> {
                            UUID problem = Ids.next();
                            UUID sink = Ids.next();
                            all.add(new Interleaving(
                                    new Move(one, first, problem, sink, Ids.next()),
                                    new Move(other, second, problem, sink, Ids.next()),
                                    order));
                            UUID left = Ids.next();
                            UUID right = Ids.next();
                            all.add(new Interleaving(
                                    new Move(one, first, left, right, Ids.next()),
                                    new Move(other, second, right, left, Ids.next()),
                                    order));
                        });
                    }
                }
            }
        }
        return all.stream().filter(each -> each.first().meets(each.second())).toList();
    }

    private List<Played> play(Scene scene, List<Interleaving> interleavings, Map<UUID, String> numbers)
            throws Exception {
        List<Played> results = new ArrayList<>();
        try (Hand first = new Hand("A", transactions, steps, jdbc);
                Hand second = new Hand("BB", transactions, steps, jdbc)) {
            for (Interleaving interleaving : interleavings) {
                play(interleaving, numbers, first, second);
                UUID reporter = scene.own ? people.get(1).id() : null;
                Expected expected =
                        Expected.of(interleaving, new Expected.Fact(scene.state, scene.asked, scene.late, reporter, 0));
                results.add(new Played(interleaving, first.succeeded(), second.succeeded(), expected));
            }
        }
        return results;
    }

    /** Each phase waits for the one before it; only a step that meets an unfinished one is left waiting for its end. */
    private static void play(Interleaving interleaving, Map<UUID, String> numbers, Hand first, Hand second)
            throws Exception {
        List<Future<?>> all = new ArrayList<>();
        int[] phases = new int[2];
        boolean meeting = interleaving.first().meets(interleaving.second());
        for (boolean isFirst : interleaving.order()) {
            Move move = isFirst ? interleaving.first() : interleaving.second();
            Hand hand = isFirst ? first : second;
            int side = isFirst ? 0 : 1;
            Future<?> phase = switch (phases[side]++) {
                case 0 -> hand.see(move);
                case 1 -> hand.act(move, String.valueOf(numbers.get(move.other())));
                default -> hand.finish();
            };
            all.add(phase);
            boolean mayBlock = meeting && phases[side] >= 2 && phases[1 - side] == 2;
            if (!mayBlock) {
                phase.get(20, TimeUnit.SECONDS);
            }
        }
        for (Future<?> phase : all) {
            phase.get(20, TimeUnit.SECONDS);
        }
    }

    private static void assertThatOneStepIsOneSuccess(Played played) {
        assertThat(List.of(played.first(), played.second()))
                .as(played.interleaving().toString())
                .isEqualTo(List.of(
                        played.expected().firstSucceeds(), played.expected().secondSucceeds()));
    }

    private void assertThatTheDatabaseAgrees(List<Played> results) {
        Map<UUID, String> stored = new HashMap<>();
        jdbc.sql("""
                        select p.id, p.state, p.version, p.extension_until is not null as asked,
                            (select count(*) from problem_step s where s.problem_id = p.id) as steps,
                            (select s.state from problem_step s where s.problem_id = p.id order by s.id desc limit 1) as last
                        from problem p where p.team_id = ?""").param(team.team()).query(row -> {
            stored.put(
                    row.getObject("id", UUID.class),
                    "%s %s %d steps %d last %s"
                            .formatted(
                                    row.getString("state"),
                                    row.getBoolean("asked"),
                                    row.getInt("version"),
                                    row.getInt("steps"),
                                    row.getString("last")));
        });
        results.forEach(played -> played.expected()
                .facts()
                .forEach((id, fact) -> assertThat(stored.get(id))
                        .as(played.interleaving().toString())
                        .isEqualTo("%s %s %d steps %d last %s"
                                .formatted(
                                        fact.state(),
                                        fact.asked(),
                                        fact.version(),
                                        fact.version() + (fact.reporter() == null ? 1 : 2),
                                        fact.state()))));
    }

    private Map<UUID, String> insert(Scene scene, List<Interleaving> interleavings) {
        List<UUID> ids = interleavings.stream()
                .flatMap(each -> Stream.of(each.first(), each.second()))
                .flatMap(move -> Stream.of(move.problem(), move.other()))
                .distinct()
                .toList();
        Map<UUID, String> numbers = new HashMap<>();
        IntStream.range(0, ids.size()).forEach(at -> numbers.put(ids.get(at), scene.name() + at + "-" + numbered++));
        Actor liaison = people.get(0);
        batches.batchUpdate(
                """
                        insert into problem (id, number, team_id, township_id, source, category, description, severity,
                            found_on, found_at, found_by, due_at, responsible_unit, state, extension_until,
                            extension_reason, extension_asked_by, extension_asked_at, version)
                        values (?, ?, ?, ?, 'PUBLIC', 'OTHER', 'd', 'GENERAL', '2020-02-19', '2020-02-19 09:00+08', ?,
                            ?, 'u', ?, case when ? then timestamptz '2020-02-25 09:00+08' end,
                            case when ? then 'why' end, case when ? then cast(? as uuid) end,
                            case when ? then timestamptz '2020-02-19 09:00+08' end, 0)""",
                ids.stream()
                        .map(id -> new Object[] {
                            id,
                            numbers.get(id),
                            team.team(),
                            township,
                            people.get(1).id(),
                            Timestamp.from(scene.dueAt()),
                            scene.state.name(),
                            scene.asked,
                            scene.asked,
                            scene.asked,
                            liaison.id(),
                            scene.asked
                        })
                        .toList());
        batches.batchUpdate(
                """
                        insert into problem_step (id, problem_id, at, actor_name, action, state, note)
                        values (uuidv7(interval '-1 hour'), ?, '2020-02-19 08:00+08', 'x', 'FOUND', ?, '')""",
                ids.stream().map(id -> new Object[] {id, scene.state.name()}).toList());
        if (scene.own) {
            batches.batchUpdate(
                    """
                            insert into problem_step (id, problem_id, at, actor_id, actor_name, action, state, note)
                            values (uuidv7(interval '-30 minutes'), ?, '2020-02-19 08:30+08', ?, 'x', 'REPORTED_DONE', ?, '')""",
                    ids.stream()
                            .map(id -> new Object[] {id, people.get(1).id(), scene.state.name()})
                            .toList());
        }
        batches.batchUpdate(
                """
                        insert into photo (id, owner_kind, owner_id, slot, place, author_id, team_id, sha256, content_type,
                            size, width, height, created_at, state, file)
                        values (?, 'problem', ?, ?, 1, ?, ?, repeat('0', 64), 'image/jpeg', 1, 1, 1,
                            '2020-02-19 09:00+08', 'PENDING', replace(cast(? as text), '-', ''))""",
                interleavings.stream()
                        .flatMap(each -> Stream.of(each.first(), each.second()))
                        .filter(move -> move.action() == Action.FIX_ON_SPOT)
                        .map(move -> new Object[] {
                            move.photo(),
                            move.problem(),
                            move.photo().toString(),
                            move.actor().id(),
                            team.team(),
                            move.photo()
                        })
                        .toList());
        return numbers;
    }
}
