package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A problem as pages and files show it: the columns of the problem ledger (问题台账).
 *
 * @param rectifiedAt when the work was finished, as the township says; null unless it is reported done
 * @param recheck the last re-check, or the look on the spot; null where there was none
 * @param predecessorId the problem of which it is the recurrence; null where it is none
 * @param mergedIntoId the problem of which it is a duplicate; null unless it was merged
 * @param voidReason null unless it is void
 * @param extension null where none is asked for
 */
record Problem(
        UUID id,
        String number,
        UUID teamId,
        UUID townshipId,
        Name township,
        @Nullable UUID siteId,
        @Nullable Name site,
        @Nullable UUID inspectionId,
        @Nullable String itemCode,
        @Nullable UUID noteId,
        UUID foundBy,
        Source source,
        Category category,
        String description,
        Severity severity,
        ReportingDay foundOn,
        Instant foundAt,
        Deadline deadline,
        String unit,
        String person,
        ProblemState state,
        String measures,
        @Nullable Instant rectifiedAt,
        @Nullable UUID rectifiedBy,
        @Nullable String rectifiedByName,
        int returnedTimes,
        @Nullable Recheck recheck,
        @Nullable Instant closedAt,
        @Nullable String closedByName,
        @Nullable UUID predecessorId,
        @Nullable UUID mergedIntoId,
        @Nullable String voidReason,
        @Nullable Extension extension,
        int version) {

    /** Who looked again, when, with which result and words. */
    record Recheck(String by, Instant at, boolean passed, String note) {}

    /** What the township asks for and nobody has answered. */
    record Extension(Instant until, String reason, String askedBy, Instant askedAt) {}

    /** How it stands towards this person. */
    Standing standing(Actor actor, List<TimelineEntry> timeline) {
        boolean ownWork = PersonName.same(actor.displayName(), person)
                || timeline.stream().anyMatch(entry -> entry.charges(actor.id(), actor.displayName()));
        return new Standing(state, extension != null, isOverdue(), ownWork);
    }

    /** Why it was returned, where that is the last that a re-check said and it still has to be put right. */
    public @Nullable Recheck returned() {
        return state == ProblemState.RECTIFYING && recheck != null && !recheck.passed() ? recheck : null;
    }

    /** No work on it can have been finished before: the finding, or the return after which it had to be put right anew. */
    Instant workedOnSince() {
        Recheck last = returned();
        return last == null ? foundAt : last.at();
    }

    /** Whether it is a recurrence (复发): the same was closed at most two weeks before it was found. */
    public boolean isRecurred() {
        return predecessorId != null;
    }

    /** Whether it came of a quick note that this person may read: the finder's own, and the leader's. */
    public boolean noteShownTo(Actor actor) {
        return noteId != null && (actor.is(Role.LEADER) || actor.id().equals(foundBy));
    }

    /**
     * Whether it came of an inspection that this person may open: to an inspector no covert visit is open, also not one
     * that led to a problem (docs/permissions.md).
     */
    public boolean inspectionShownTo(Actor actor) {
        return inspectionId != null && !(actor.is(Role.INSPECTOR) && source == Source.COVERT);
    }

    public boolean isOverdue() {
        return deadline.kind() == Deadline.Kind.OVERDUE;
    }
}
