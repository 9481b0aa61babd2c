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
 * @param outsider who takes it without an account; null for a person who is signed in
 */
record Occasion(
        Actor by,
        boolean ownWork,
        Instant at,
        ReportingDay day,
        @Nullable StoredProblem other,
        @Nullable Outsider outsider) {

    Occasion(Actor by, boolean ownWork, Instant at, ReportingDay day, @Nullable StoredProblem other) {
        this(by, ownWork, at, day, other, null);
    }

    /** Empty for a person who is signed in. */
    String personOutside() {
        return outsider == null ? "" : outsider.person();
    }

    /** The link through which it is taken; null for a person who is signed in. */
    @Nullable
    UUID link() {
        return outsider == null ? null : outsider.link();
    }
}
