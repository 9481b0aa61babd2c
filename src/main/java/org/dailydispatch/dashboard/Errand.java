package org.dailydispatch.dashboard;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.language.Name;
import org.dailydispatch.problem.ProblemRow;
import org.jspecify.annotations.Nullable;

/**
 * One of the things to do now.
 *
 * @param place the township or site; of a problem its township
 * @param townshipId the township whose day it leads to
 * @param last when a township was last openly visited before; null where never, or for others than townships
 * @param overdueDays whole days since a problem's deadline, at least 1
 */
public record Errand(
        Kind kind,
        Name place,
        UUID townshipId,
        @Nullable ReportingDay last,
        @Nullable DraftProgress draft,
        @Nullable ProblemRow problem,
        int overdueDays) {

    /** What is to be done. */
    public enum Kind {
        TOWNSHIP,
        CHECKPOINT,
        DRAFT,
        OVERDUE
    }

    static Errand township(Name place, UUID townshipId, @Nullable ReportingDay last) {
        return new Errand(Kind.TOWNSHIP, place, townshipId, last, null, null, 0);
    }

    static Errand checkpoint(Name place, UUID townshipId) {
        return new Errand(Kind.CHECKPOINT, place, townshipId, null, null, null, 0);
    }

    static Errand draft(Name place, DraftProgress draft) {
        return new Errand(Kind.DRAFT, place, draft.townshipId(), null, draft, null, 0);
    }

    static Errand overdue(Name place, ProblemRow problem, int days) {
        return new Errand(Kind.OVERDUE, place, problem.townshipId(), null, null, problem, days);
    }
}
