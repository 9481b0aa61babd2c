package org.dailydispatch.problem;

import static org.dailydispatch.access.Role.INSPECTOR;
import static org.dailydispatch.access.Role.LEADER;
import static org.dailydispatch.access.Role.LIAISON;
import static org.dailydispatch.problem.ProblemState.AWAITING_RECHECK;
import static org.dailydispatch.problem.ProblemState.CLOSED;
import static org.dailydispatch.problem.ProblemState.PENDING_ASSIGNMENT;
import static org.dailydispatch.problem.ProblemState.RECTIFYING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.jspecify.annotations.Nullable;

/** The life of a problem as one table: a row for each action that leads from one state to the next. */
final class Rules {

    /** Whether the person who reported the rectification may take this step too. */
    enum By {
        ANYONE,
        ANOTHER_PERSON
    }

    /** One row: in this state, these roles may take this action, which leads to that state. */
    record Rule(ProblemState from, Action action, ProblemState to, By by, Set<Role> roles) {}

    static final List<Rule> TABLE = List.of(
            rule(PENDING_ASSIGNMENT, Action.ASSIGN, RECTIFYING, By.ANYONE, LEADER),
            // The township reports; a member of the team may do so for it, after a call from there.
            rule(RECTIFYING, Action.REPORT_DONE, AWAITING_RECHECK, By.ANYONE, LIAISON, INSPECTOR, LEADER),
            rule(AWAITING_RECHECK, Action.CLOSE, CLOSED, By.ANOTHER_PERSON, INSPECTOR, LEADER),
            rule(AWAITING_RECHECK, Action.RETURN, RECTIFYING, By.ANOTHER_PERSON, INSPECTOR, LEADER));

    private Rules() {}

    private static Rule rule(ProblemState from, Action action, ProblemState to, By by, Role... roles) {
        return new Rule(from, action, to, by, Set.copyOf(Arrays.asList(roles)));
    }

    static Optional<Rule> find(ProblemState from, Action action, Role role) {
        return TABLE.stream()
                .filter(rule -> rule.from() == from && rule.action() == action)
                .filter(rule -> rule.roles().contains(role))
                .findFirst();
    }

    /** What this person may do now, in the table's order. */
    static List<Action> allowed(Actor actor, ProblemState state, @Nullable UUID rectifiedBy) {
        return TABLE.stream()
                .filter(rule -> rule.from() == state && rule.roles().contains(actor.role()))
                .filter(rule -> rule.by() == By.ANYONE || !actor.id().equals(rectifiedBy))
                .map(Rule::action)
                .toList();
    }
}
