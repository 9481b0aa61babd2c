package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a problem's timeline.
 *
 * @param dueAt the deadline that the step set or asked for; null where it did neither
 * @param otherId the problem into which it went, or which went into it; null where the step is about no other
 * @param photos sent with the step
 */
record TimelineEntry(
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        StepKind kind,
        String note,
        @Nullable Instant dueAt,
        @Nullable UUID otherId,
        @Nullable String otherNumber,
        List<UUID> photos) {

    /** Whether this is what the person meant to do, so that a request sent twice is one step. */
    boolean repeats(UUID person, StepKind step, String text) {
        return person.equals(actorId) && kind == step && note.equals(text);
    }
}
