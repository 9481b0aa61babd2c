package org.dailydispatch.problem;

import java.util.List;
import java.util.function.Function;

/**
 * The ledger as a board: a column for each state that a problem goes through.
 *
 * @param columns in the order of a problem's life
 */
record Board(List<Column> columns) {

    /** So many problems a column shows; the rest is a list away. */
    static final int FIRST = 10;

    private static final List<ProblemFilter.Shown> STATES = List.of(
            ProblemFilter.Shown.PENDING_ASSIGNMENT,
            ProblemFilter.Shown.RECTIFYING,
            ProblemFilter.Shown.AWAITING_RECHECK,
            ProblemFilter.Shown.CLOSED);

    Board {
        columns = List.copyOf(columns);
    }

    /**
     * One state.
     *
     * @param total how many there are, of which {@code rows} are the first
     * @param chosen whether it is the one that is shown where there is room for one only
     */
    record Column(ProblemFilter.Shown state, int total, List<Listed> rows, boolean chosen) {

        public int more() {
            return total - rows.size();
        }
    }

    /**
     * @param count of the rows that the board is about, in each state
     * @param first the first rows of a state; asked once for each column
     * @param asked the states that the address names; where they are no column, the first column that is not empty is chosen
     */
    static Board of(ProblemCount count, Function<ProblemFilter.Shown, List<Listed>> first, ProblemFilter.Shown asked) {
        ProblemFilter.Shown chosen = STATES.contains(asked)
                ? asked
                : STATES.stream()
                        .filter(state -> count.listedIn(state) > 0)
                        .findFirst()
                        .orElse(STATES.get(0));
        return new Board(STATES.stream()
                .map(state -> new Column(state, count.listedIn(state), first.apply(state), state == chosen))
                .toList());
    }
}
