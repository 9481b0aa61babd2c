package org.dailydispatch.problem;

import org.jspecify.annotations.Nullable;

/**
 * A team's problems on a day.
 *
 * @param daysToRectify median days from finding to rectification of those closed lately; null where none was
 */
public record TeamProblems(ProblemTally tally, @Nullable Double daysToRectify) {

    public static final TeamProblems NONE = new TeamProblems(ProblemTally.NONE, null);
}
