package org.dailydispatch.problem;

import java.util.Map;

/**
 * What the headline of a list says.
 *
 * @param byState how many stand in each state, whatever state the list shows
 * @param overdue how many of the open ones are past their deadline
 * @param listed how many rows the list has, on all its pages
 */
record ProblemCount(Map<ProblemState, Integer> byState, int overdue, int listed) {

    ProblemCount {
        byState = Map.copyOf(byState);
    }

    public int all() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int open() {
        return all() - of(ProblemFilter.Shown.CLOSED);
    }

    public int of(ProblemFilter.Shown shown) {
        return switch (shown) {
            case OPEN -> open();
            case ALL -> all();
            default -> byState.getOrDefault(ProblemState.valueOf(shown.name()), 0);
        };
    }
}
