package org.dailydispatch.problem;

import java.time.Instant;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when a step is taken.
 *
 * @param reportedDone whether this person ever reported the problem done
 * @param other the problem of which it is a duplicate; null unless it is merged
 */
record Occasion(
        Actor by,
        boolean reportedDone,
        Instant at,
        ReportingDay day,
        @Nullable StoredProblem other) {}
