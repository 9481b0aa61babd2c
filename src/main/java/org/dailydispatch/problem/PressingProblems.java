package org.dailydispatch.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day's problems in numbers, and the most pressing of those that are overdue.
 *
 * @param since what became of those found since another day; null where it was not asked for
 */
public record PressingProblems(
        ProblemTally tally,
        List<ProblemRow> overdue,
        @Nullable PeriodTally since) {}
