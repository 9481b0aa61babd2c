package org.dailydispatch.meeting;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dailydispatch.access.Role;

/** Who may do what to an action item in which state, and what becomes of it: one table. */
final class ItemRules {

    private record Rule(ItemState from, ItemAction action, ItemState to, Set<Role> who) {}

    private static final List<Rule> TABLE = List.of(
            new Rule(ItemState.OPEN, ItemAction.DONE, ItemState.DONE, EnumSet.of(Role.LEADER, Role.LIAISON)),
            new Rule(ItemState.OPEN, ItemAction.DROP, ItemState.DROPPED, EnumSet.of(Role.LEADER)),
            new Rule(ItemState.DONE, ItemAction.REOPEN, ItemState.OPEN, EnumSet.of(Role.LEADER)),
            new Rule(ItemState.DROPPED, ItemAction.REOPEN, ItemState.OPEN, EnumSet.of(Role.LEADER)));

    private ItemRules() {}

    /** What becomes of the item; empty where this role may not do it in this state. */
    static Optional<ItemState> next(ItemState from, ItemAction action, Role role) {
        return TABLE.stream()
                .filter(rule -> rule.from() == from
                        && rule.action() == action
                        && rule.who().contains(role))
                .map(Rule::to)
                .findFirst();
    }

    /** What this role may do in this state. */
    static List<ItemAction> possible(ItemState from, Role role) {
        return TABLE.stream()
                .filter(rule -> rule.from() == from && rule.who().contains(role))
                .map(Rule::action)
                .toList();
    }
}
