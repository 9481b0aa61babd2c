package org.dailydispatch.problem;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What the headline of a list says.
 *
 * @param byState how many stand in each state, whatever state the list shows
 * @param overdue how many of the open ones are past their deadline
 * @param listedByState how many rows the list has in each state, on all its pages
 */
record ProblemCount(Map<ProblemState, Integer> byState, int overdue, Map<ProblemState, Integer> listedByState) {

    static final ProblemCount NONE = new ProblemCount(Map.of(), 0, Map.of());

    ProblemCount {
        byState = Map.copyOf(byState);
        listedByState = Map.copyOf(listedByState);
    }

    /** How many rows the list has, on all its pages. */
    public int listed() {
        return listedByState.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them stand in one state: a column of the board. */
    int listedIn(ProblemFilter.Shown column) {
        return listedByState.getOrDefault(ProblemState.valueOf(column.name()), 0);
    }

    /** All that count. */
    public int all() {
        return sum(ProblemState::counts);
    }

    public int open() {
        return sum(ProblemState::isOpen);
    }

    private int sum(Predicate<ProblemState> states) {
        return byState.entrySet().stream()
                .filter(entry -> states.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public int of(ProblemFilter.Shown shown) {
        return switch (shown) {
            case OPEN -> open();
            case ALL -> all();
            default -> byState.getOrDefault(ProblemState.valueOf(shown.name()), 0);
        };
    }
}
