package org.dailydispatch.order;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the timeline.
 *
 * @param dueAt the deadline that the step set; null where it set none
 * @param heldOn the day of a talk; null for any other step
 * @param people who took part in a talk; empty for any other step
 */
record TimelineEntry(
        Instant at,
        UUID actorId,
        String actorName,
        StepKind kind,
        String note,
        @Nullable Instant dueAt,
        @Nullable ReportingDay heldOn,
        String people) {

    /** Whether this is what the person meant to do, so that a request sent twice is one step. */
    boolean repeats(UUID person, @Nullable StepKind step, String text) {
        return person.equals(actorId) && kind == step && whole().equals(text);
    }

    private String whole() {
        return people.isEmpty() ? note : people + "\n" + note;
    }
}
