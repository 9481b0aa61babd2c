package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a problem's timeline.
 *
 * @param dueAt the deadline that the step set or asked for; null where it did neither
 * @param deadlineMoved whether that deadline is a later one than was chosen; see {@link NewProblem#deadlineMoved}
 * @param otherId the problem into which it went, or which went into it; null where the step is about no other
 * @param person who was named as having to put it right; null where nobody was
 * @param photos sent with the step
 * @param linkId through which somebody without an account took it; null for a person who was signed in
 */
record TimelineEntry(
        Instant at,
        @Nullable UUID actorId,
        String actorName,
        StepKind kind,
        String note,
        @Nullable Instant dueAt,
        boolean deadlineMoved,
        @Nullable UUID otherId,
        @Nullable String otherNumber,
        @Nullable String person,
        List<UUID> photos,
        @Nullable UUID linkId) {

    /** Whether the step makes what followed this person's own work: he reported it done, or was to put it right. */
    boolean charges(UUID personId, String name) {
        return (kind == StepKind.REPORTED_DONE && personId.equals(actorId))
                || (person != null && PersonName.same(person, name));
    }
}
