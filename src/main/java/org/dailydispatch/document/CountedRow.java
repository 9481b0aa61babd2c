package org.dailydispatch.document;

import java.math.BigDecimal;
import org.dailydispatch.figure.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * A problem with the rows that figures on rectification show of it: made once, for ten figures of each table count it.
 *
 * @param counted as a figure shows it that counts it
 * @param uncounted as a rate shows it that has it in its denominator only
 * @param days from finding to closing; null where it is not closed
 * @param took the same as the figure shows it that is made of these; as counted where it is not closed
 */
record CountedRow(
        BreakdownRow problem,
        FigureRow counted,
        FigureRow uncounted,
        @Nullable BigDecimal days,
        FigureRow took) {

    static CountedRow of(BreakdownRow problem) {
        FigureRow counted = problem.counted();
        Long seconds = problem.seconds();
        BigDecimal days = seconds == null ? null : RectificationFigures.days(seconds);
        return new CountedRow(
                problem,
                counted,
                counted.weighing(0, 1),
                days,
                days == null ? counted : problem.counted(RectificationFigures.took(days)));
    }
}
