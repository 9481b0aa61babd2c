package org.dailydispatch.review;

import static org.dailydispatch.review.ReviewState.ACCEPTED;
import static org.dailydispatch.review.ReviewState.FILED;
import static org.dailydispatch.review.ReviewState.RETURNED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dailydispatch.access.Role;
import org.springframework.security.access.AccessDeniedException;

/** The states of review as one table: a row for each action that leads from one state to the next. */
final class ReviewRules {

    /** One row: in this state, these roles may take this action, which leads to that state. */
    record Rule(ReviewState from, ReviewAction action, ReviewState to, Set<Role> roles) {}

    static final List<Rule> TABLE = List.of(
            rule(FILED, ReviewAction.ACCEPT, ACCEPTED, Role.LEADER),
            rule(FILED, ReviewAction.RETURN, RETURNED, Role.LEADER),
            rule(ACCEPTED, ReviewAction.RETURN, RETURNED, Role.LEADER),
            // The leader thinks better of it.
            rule(RETURNED, ReviewAction.ACCEPT, ACCEPTED, Role.LEADER),
            rule(RETURNED, ReviewAction.FILE_AGAIN, FILED, Role.INSPECTOR, Role.COVERT_INSPECTOR));

    private ReviewRules() {}

    private static Rule rule(ReviewState from, ReviewAction action, ReviewState to, Role... roles) {
        return new Rule(from, action, to, Set.copyOf(Arrays.asList(roles)));
    }

    static Optional<Rule> find(ReviewState from, ReviewAction action, Role role) {
        return TABLE.stream()
                .filter(rule -> rule.from() == from && rule.action() == action)
                .filter(rule -> rule.roles().contains(role))
                .findFirst();
    }

    /**
     * The states from which the role may take the action: the condition of the statement that takes it.
     *
     * @throws AccessDeniedException where there are none
     */
    static Set<ReviewState> before(ReviewAction action, Role role) {
        Set<ReviewState> states = TABLE.stream()
                .map(Rule::from)
                .filter(from -> allow(from, action, role))
                .collect(Collectors.toSet());
        if (states.isEmpty()) {
            throw new AccessDeniedException(action + " by " + role);
        }
        return states;
    }

    static boolean allow(ReviewState from, ReviewAction action, Role role) {
        return find(from, action, role).isPresent();
    }
}
