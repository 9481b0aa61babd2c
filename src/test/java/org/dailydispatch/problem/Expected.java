package org.dailydispatch.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dailydispatch.problem.Interleaving.Move;
import org.jspecify.annotations.Nullable;

/**
 * What an interleaving must come to, worked out without a database: whoever saw a problem as it still is may step, whoever
 * meets an unfinished step waits for its end, and the other is refused.
 */
final class Expected {

    private static final Map<String, StateTableTest.Row> RULES = rules();

    /**
     * A problem between steps.
     *
     * @param late whether its deadline has passed
     * @param reporter who has reported it done; null where nobody has
     */
    record Fact(
            ProblemState state,
            boolean asked,
            boolean late,
            @Nullable UUID reporter,
            int version) {

        /** As the columns of problem-rules.csv are called. */
        String situation(UUID person) {
            if (person.equals(reporter)) {
                return "own";
            }
            if (asked) {
                return late ? "lapsed" : "asked";
            }
            return late ? "late" : "plain";
        }

        Fact then(ProblemState next, boolean stillAsked) {
            return new Fact(next, stillAsked, late, reporter, version + 1);
        }
    }

    private final Map<UUID, Fact> facts = new HashMap<>();
    private final Side first;
    private final Side second;

    /** Where one of the two has got to. */
    private static final class Side {
        final Move move;
        int phase;
        int seen;
        boolean waiting;
        boolean stepped;
        boolean ended;
        boolean succeeded;

        Side(Move move) {
            this.move = move;
        }

        boolean unfinished() {
            return stepped && succeeded && !ended;
        }
    }

    private Expected(Interleaving interleaving, Fact start) {
        first = new Side(interleaving.first());
        second = new Side(interleaving.second());
        for (Move move : List.of(first.move, second.move)) {
            facts.put(move.problem(), start);
            facts.put(move.other(), start);
        }
    }

    static Expected of(Interleaving interleaving, Fact start) {
        Expected expected = new Expected(interleaving, start);
        interleaving.order().forEach(expected::phase);
        return expected;
    }

    boolean firstSucceeds() {
        return first.succeeded;
    }

    boolean secondSucceeds() {
        return second.succeeded;
    }

    Map<UUID, Fact> facts() {
        return facts;
    }

    private void phase(boolean ofFirst) {
        Side side = ofFirst ? first : second;
        Side other = ofFirst ? second : first;
        switch (side.phase++) {
            case 0 -> side.seen = fact(side.move.problem()).version();
            case 1 -> {
                side.waiting = other.unfinished() && side.move.meets(other.move);
                if (!side.waiting) {
                    step(side);
                }
            }
            default -> end(side, other);
        }
    }

    private void step(Side side) {
        Fact fact = fact(side.move.problem());
        side.waiting = false;
        side.stepped = true;
        side.succeeded = side.seen == fact.version() && mayTake(side.move, fact);
    }

    private boolean mayTake(Move move, Fact fact) {
        return outcome(move, fact).isPresent()
                && (move.action() != Action.MERGE || fact(move.other()).state().isOpen());
    }

    /** As problem-rules.csv says, and not the program's own table. */
    private static Optional<ProblemState> outcome(Move move, Fact fact) {
        String key = fact.state() + " " + fact.situation(move.actor().id()) + " " + move.action();
        return Optional.ofNullable(RULES.get(key))
                .flatMap(row -> row.outcome(move.actor().role()));
    }

    private static Map<String, StateTableTest.Row> rules() {
        try {
            return StateTableTest.rows().stream()
                    .collect(Collectors.toMap(StateTableTest.Row::key, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void end(Side side, Side other) {
        if (side.waiting) {
            return;
        }
        if (side.succeeded) {
            apply(side.move);
        }
        side.ended = true;
        if (other.waiting) {
            step(other);
            if (other.phase == 3) {
                end(other, side);
            }
        }
    }

    private void apply(Move move) {
        Fact fact = fact(move.problem());
        facts.put(
                move.problem(),
                fact.then(
                        outcome(move, fact).orElseThrow(),
                        move.action() == Action.ASK_EXTENSION || keepsAsking(move, fact)));
        if (move.action() == Action.MERGE) {
            Fact other = fact(move.other());
            facts.put(move.other(), other.then(other.state(), other.asked()));
        }
    }

    private static boolean keepsAsking(Move move, Fact fact) {
        return move.action() == Action.REASSIGN && fact.asked();
    }

    private Fact fact(UUID id) {
        return Objects.requireNonNull(facts.get(id));
    }
}
