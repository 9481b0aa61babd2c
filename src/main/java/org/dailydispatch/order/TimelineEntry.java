package org.dailydispatch.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the timeline.
 *
 * @param dueAt the deadline that the step set; null where it set none
 */
record TimelineEntry(
        Instant at,
        UUID actorId,
        String actorName,
        StepKind kind,
        String note,
        @Nullable Instant dueAt) {

    /** Whether this is what the person meant to do, so that a request sent twice is one step. */
    boolean repeats(UUID person, StepKind step, String text) {
        return person.equals(actorId) && kind == step && note.equals(text);
    }
}
