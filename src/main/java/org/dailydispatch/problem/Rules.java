package org.dailydispatch.problem;

import static org.dailydispatch.access.Role.INSPECTOR;
import static org.dailydispatch.access.Role.LEADER;
import static org.dailydispatch.access.Role.LIAISON;
import static org.dailydispatch.problem.ProblemState.AWAITING_RECHECK;
import static org.dailydispatch.problem.ProblemState.CLOSED;
import static org.dailydispatch.problem.ProblemState.MERGED;
import static org.dailydispatch.problem.ProblemState.PENDING_ASSIGNMENT;
import static org.dailydispatch.problem.ProblemState.RECTIFYING;
import static org.dailydispatch.problem.ProblemState.VOID;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.refusal.RefusedException;

/** The life of a problem as one table: a row for each action, with the states in which it can be taken. */
final class Rules {

    private static final Set<ProblemState> OPEN = EnumSet.of(PENDING_ASSIGNMENT, RECTIFYING, AWAITING_RECHECK);

    /** Whether a person whose own work it is may take this step too. */
    enum By {
        ANYONE,
        ANOTHER_PERSON
    }

    /** What must be so of deadline and extension. */
    enum When {
        ALWAYS,
        /** The deadline lies ahead, and no extension waits for an answer. */
        BEFORE_DEADLINE,
        NO_EXTENSION_WAITS,
        EXTENSION_WAITS
    }

    /** One row: in these states, these roles may take this action, which leads to that state and demands all this. */
    record Rule(
            Action action,
            Set<ProblemState> from,
            ProblemState to,
            By by,
            When when,
            Set<Demand> demands,
            Set<Role> roles) {

        private Rule on(When condition) {
            return new Rule(action, from, to, by, condition, demands, roles);
        }

        private Rule byAnother() {
            return new Rule(action, from, to, By.ANOTHER_PERSON, when, demands, roles);
        }

        private Rule demanding(Demand... some) {
            return new Rule(action, from, to, by, when, Set.copyOf(Arrays.asList(some)), roles);
        }

        boolean wantsPhoto(Severity severity) {
            return demands.stream().anyMatch(demand -> demand.wantsPhoto(severity));
        }
    }

    /** In the order in which a page offers them. */
    static final List<Rule> TABLE = List.of(
            rule(Action.ASSIGN, EnumSet.of(PENDING_ASSIGNMENT), RECTIFYING, LEADER)
                    .demanding(Demand.UNIT, Demand.PERSON, Demand.DEADLINE),
            rule(Action.GRANT_EXTENSION, EnumSet.of(RECTIFYING), RECTIFYING, LEADER)
                    .on(When.EXTENSION_WAITS),
            rule(Action.REFUSE_EXTENSION, EnumSet.of(RECTIFYING), RECTIFYING, LEADER)
                    .on(When.EXTENSION_WAITS)
                    .demanding(Demand.REASON),
            // The township reports; a member of the team may do so for it, after a call from there.
            rule(Action.REPORT_DONE, EnumSet.of(RECTIFYING), AWAITING_RECHECK, LIAISON, INSPECTOR, LEADER)
                    .demanding(Demand.MEASURES, Demand.FINISHED, Demand.PHOTO_IF_GRAVE),
            rule(Action.CLOSE, EnumSet.of(AWAITING_RECHECK), CLOSED, INSPECTOR, LEADER)
                    .byAnother()
                    .demanding(Demand.PHOTO_IF_GRAVE),
            rule(Action.RETURN, EnumSet.of(AWAITING_RECHECK), RECTIFYING, INSPECTOR, LEADER)
                    .byAnother()
                    .demanding(Demand.REASON),
            rule(Action.ASK_EXTENSION, EnumSet.of(RECTIFYING), RECTIFYING, LIAISON)
                    .on(When.BEFORE_DEADLINE)
                    .demanding(Demand.LATER_DEADLINE, Demand.REASON),
            // The people of the site put it right before the eyes of whoever closes it: two persons all the same.
            rule(Action.FIX_ON_SPOT, EnumSet.of(PENDING_ASSIGNMENT, RECTIFYING), CLOSED, INSPECTOR, LEADER)
                    .byAnother()
                    .demanding(Demand.MEASURES, Demand.ANOTHER_PERSONS_NAME, Demand.PHOTO),
            rule(Action.REASSIGN, EnumSet.of(RECTIFYING), RECTIFYING, LEADER)
                    .demanding(Demand.UNIT, Demand.PERSON, Demand.REASON),
            rule(Action.CHANGE_DEADLINE, EnumSet.of(RECTIFYING), RECTIFYING, LEADER)
                    .on(When.NO_EXTENSION_WAITS)
                    .demanding(Demand.DEADLINE, Demand.REASON),
            rule(Action.MERGE, OPEN, MERGED, LEADER).demanding(Demand.OTHER_PROBLEM, Demand.REASON),
            rule(Action.VOID, OPEN, VOID, LEADER).demanding(Demand.REASON));

    private Rules() {}

    private static Rule rule(Action action, Set<ProblemState> from, ProblemState to, Role... roles) {
        return new Rule(
                action, Set.copyOf(from), to, By.ANYONE, When.ALWAYS, Set.of(), Set.copyOf(Arrays.asList(roles)));
    }

    static Rule of(Action action) {
        return TABLE.stream()
                .filter(rule -> rule.action() == action)
                .findFirst()
                .orElseThrow();
    }

    /** What this role may do now, in the table's order. */
    static List<Action> allowed(Role role, Standing standing) {
        return TABLE.stream()
                .filter(rule -> objection(rule, role, standing).isEmpty())
                .map(Rule::action)
                .toList();
    }

    /**
     * The row of an action that may be taken now.
     *
     * @throws RefusedException with the reason, where it may not
     */
    static Rule require(Action action, Role role, Standing standing) {
        Rule rule = of(action);
        objection(rule, role, standing).ifPresent(key -> {
            throw new RefusedException(key);
        });
        return rule;
    }

    /** The key of what stands against it. */
    private static Optional<String> objection(Rule rule, Role role, Standing standing) {
        if (!rule.from().contains(standing.state()) || !rule.roles().contains(role)) {
            return Optional.of("problem.refused.notNow");
        }
        if (rule.by() == By.ANOTHER_PERSON && standing.ownWork()) {
            return Optional.of("problem.refused.ownWork");
        }
        return switch (rule.when()) {
            case ALWAYS -> Optional.empty();
            case BEFORE_DEADLINE ->
                standing.pastDue() ? Optional.of("problem.refused.pastDue") : unlessWaiting(standing);
            case NO_EXTENSION_WAITS -> unlessWaiting(standing);
            case EXTENSION_WAITS ->
                standing.extensionWaits() ? Optional.empty() : Optional.of("problem.refused.nothingAsked");
        };
    }

    private static Optional<String> unlessWaiting(Standing standing) {
        return standing.extensionWaits() ? Optional.of("problem.refused.extensionWaits") : Optional.empty();
    }
}
