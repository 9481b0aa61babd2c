package org.dailydispatch.order;

import static org.dailydispatch.order.OrderState.ACCEPTED;
import static org.dailydispatch.order.OrderState.ANSWERED;
import static org.dailydispatch.order.OrderState.DRAFT;
import static org.dailydispatch.order.OrderState.ISSUED;
import static org.dailydispatch.order.OrderState.RECEIVED;
import static org.dailydispatch.order.OrderState.RETURNED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.jspecify.annotations.Nullable;

/** The life of an order or recommendation as one table: a row for each action that leads from one state to the next. */
final class Rules {

    /** Whose turn it is. Both are looked for within their reach: a leader of his team's, a liaison of what is addressed to him. */
    enum By {
        LEADER,
        /** The liaison of the addressed township; for the county, which has no account, the leader who got its answer. */
        ADDRESSEE
    }

    /**
     * One row: in this state, this side may take this action, which leads to that state.
     *
     * @param to null where nothing is left
     */
    record Rule(OrderState from, Action action, @Nullable OrderState to, By by) {}

    static final List<Rule> TABLE = List.of(
            new Rule(DRAFT, Action.EDIT, DRAFT, By.LEADER),
            new Rule(DRAFT, Action.DISCARD, null, By.LEADER),
            new Rule(DRAFT, Action.ISSUE, ISSUED, By.LEADER),
            new Rule(ISSUED, Action.RECEIVE, RECEIVED, By.ADDRESSEE),
            new Rule(RECEIVED, Action.ANSWER, ANSWERED, By.ADDRESSEE),
            new Rule(RETURNED, Action.ANSWER, ANSWERED, By.ADDRESSEE),
            new Rule(ANSWERED, Action.ACCEPT, ACCEPTED, By.LEADER),
            new Rule(ANSWERED, Action.RETURN, RETURNED, By.LEADER),
            new Rule(ISSUED, Action.REMIND, ISSUED, By.LEADER),
            new Rule(RECEIVED, Action.REMIND, RECEIVED, By.LEADER),
            new Rule(RETURNED, Action.REMIND, RETURNED, By.LEADER),
            new Rule(ISSUED, Action.TALK, ISSUED, By.LEADER),
            new Rule(RECEIVED, Action.TALK, RECEIVED, By.LEADER),
            new Rule(RETURNED, Action.TALK, RETURNED, By.LEADER));

    private Rules() {}

    /** @param townshipId the addressee; null for the county */
    static Optional<Rule> find(OrderState from, Action action, Actor actor, @Nullable UUID townshipId) {
        return TABLE.stream()
                .filter(rule -> rule.from() == from && rule.action() == action)
                .filter(rule -> isOn(rule.by(), actor, townshipId))
                .findFirst();
    }

    /** What this person may do now, in the table's order. */
    static List<Action> allowed(Actor actor, OrderState state, @Nullable UUID townshipId) {
        return TABLE.stream()
                .filter(rule -> rule.from() == state && isOn(rule.by(), actor, townshipId))
                .map(Rule::action)
                .toList();
    }

    private static boolean isOn(By side, Actor actor, @Nullable UUID townshipId) {
        return switch (side) {
            case LEADER -> actor.is(Role.LEADER);
            case ADDRESSEE ->
                townshipId == null
                        ? actor.is(Role.LEADER)
                        : actor.is(Role.LIAISON) && townshipId.equals(actor.townshipId());
        };
    }
}
