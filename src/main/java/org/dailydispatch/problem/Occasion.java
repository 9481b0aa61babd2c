package org.dailydispatch.problem;

import java.time.Instant;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when a step is taken.
 *
 * @param ownWork whether this person ever reported the problem done, or was ever named as having to put it right
 * @param other the problem of which it is a duplicate; null unless it is merged
 */
record Occasion(
        Actor by,
        boolean ownWork,
        Instant at,
        ReportingDay day,
        @Nullable StoredProblem other) {}
