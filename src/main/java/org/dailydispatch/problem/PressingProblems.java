package org.dailydispatch.problem;

import java.util.List;

/** A day's problems in numbers, and the most pressing of those that are overdue. */
public record PressingProblems(ProblemTally tally, List<ProblemRow> overdue) {}
