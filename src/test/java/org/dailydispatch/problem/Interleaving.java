package org.dailydispatch.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;

/**
 * Two people act on problems at the same time, and each of their phases happens when the order says so. Both problems
 * begin in the same state.
 *
 * @param order who comes next: each comes three times, to see the problem, to take the step, and to end
 */
record Interleaving(Move first, Move second, List<Boolean> order) {

    /** What one of them does: to which problem, and, where it is merged, into which. */
    record Move(Actor actor, Action action, UUID problem, UUID other, UUID photo) {

        /** Whether the two write the same row. */
        boolean meets(Move second) {
            return rows().stream().anyMatch(second.rows()::contains);
        }

        private List<UUID> rows() {
            return action == Action.MERGE ? List.of(problem, other) : List.of(problem);
        }
    }

    /** Every order of three phases of each of two people, but those in which one has ended before the other sees. */
    static List<List<Boolean>> orders() {
        List<List<Boolean>> orders = new ArrayList<>();
        for (int bits = 0; bits < 1 << 6; bits++) {
            if (Integer.bitCount(bits) == 3) {
                List<Boolean> order = new ArrayList<>();
                for (int place = 0; place < 6; place++) {
                    order.add((bits >> place & 1) == 1);
                }
                if (order.subList(0, 3).contains(!order.get(0))) {
                    orders.add(List.copyOf(order));
                }
            }
        }
        return orders;
    }
}
