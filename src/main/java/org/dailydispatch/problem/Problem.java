package org.dailydispatch.problem;

import java.time.Instant;
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
 * @param recheck the last re-check; null where there was none
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
        int version) {

    /** Who looked again, when, with which result and words. */
    record Recheck(String by, Instant at, boolean passed, String note) {}

    /** Whether it came of a quick note that this person may read: the finder's own, and the leader's. */
    public boolean noteShownTo(Actor actor) {
        return noteId != null && (actor.is(Role.LEADER) || actor.id().equals(foundBy));
    }

    public boolean isOverdue() {
        return deadline.kind() == Deadline.Kind.OVERDUE;
    }
}
