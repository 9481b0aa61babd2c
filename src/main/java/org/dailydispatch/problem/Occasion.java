package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * By whom and when a step is taken.
 *
 * @param ownWork whether this person ever reported the problem done, or was ever named as having to put it right
 * @param other the problem of which it is a duplicate; null unless it is merged
 * @param link through which somebody without an account takes it; null for a person who is signed in
 */
record Occasion(
        Actor by,
        boolean ownWork,
        Instant at,
        ReportingDay day,
        @Nullable StoredProblem other,
        @Nullable UUID link) {

    Occasion(Actor by, boolean reportedDone, Instant at, ReportingDay day, @Nullable StoredProblem other) {
        this(by, reportedDone, at, day, other, null);
    }
}
