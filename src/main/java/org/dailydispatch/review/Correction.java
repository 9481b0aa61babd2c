package org.dailydispatch.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A request to correct an inspection after its day.
 *
 * @param base the revision that the author started from
 * @param answers what the inspection is to say
 * @param decision what the leader said about it; may be empty
 * @param version counts how often the author handed it in again before it was decided
 */
public record Correction(
        UUID id,
        UUID inspectionId,
        String receipt,
        Name site,
        ReportingDay day,
        UUID authorId,
        String author,
        int base,
        int standing,
        List<Answer> answers,
        String remark,
        String reason,
        Instant requestedAt,
        CorrectionState state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String decision,
        int version) {

    public boolean pending() {
        return state == CorrectionState.PENDING;
    }

    /** Whether the inspection was corrected after the author had begun. */
    public boolean stale() {
        return pending() && standing != base;
    }

    public boolean isBy(Actor actor) {
        return authorId.equals(actor.id());
    }
}
