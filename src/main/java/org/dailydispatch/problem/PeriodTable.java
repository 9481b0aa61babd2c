package org.dailydispatch.problem;

import java.util.List;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** The figures of a period, told apart. */
record PeriodTable(PeriodTally all, List<Line> lines) {

    static final PeriodTable EMPTY = new PeriodTable(PeriodTally.NONE, List.of());

    PeriodTable {
        lines = List.copyOf(lines);
    }

    /**
     * One value of the dimension.
     *
     * @param key as addresses of lists name it
     * @param name null where the value is a constant, which has a label
     */
    record Line(String key, @Nullable Name name, PeriodTally tally) {}
}
