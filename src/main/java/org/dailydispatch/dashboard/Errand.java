package org.dailydispatch.dashboard;

import java.util.UUID;
import org.dailydispatch.assignment.Holder;
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
 * @param charge of a township or checkpoint, where the reader may know and the team works with assignments
 */
public record Errand(
        Kind kind,
        Name place,
        UUID townshipId,
        @Nullable ReportingDay last,
        @Nullable DraftProgress draft,
        @Nullable ProblemRow problem,
        int overdueDays,
        @Nullable Charge charge) {

    /** What is to be done. */
    public enum Kind {
        TOWNSHIP,
        CHECKPOINT,
        DRAFT,
        OVERDUE
    }

    /**
     * Who is to do it on the day.
     *
     * @param holder null where everybody of the team may
     */
    public record Charge(UUID target, @Nullable Holder holder) {}

    static Errand township(Name place, UUID townshipId, @Nullable ReportingDay last, @Nullable Charge charge) {
        return new Errand(Kind.TOWNSHIP, place, townshipId, last, null, null, 0, charge);
    }

    static Errand checkpoint(Name place, UUID townshipId, @Nullable Charge charge) {
        return new Errand(Kind.CHECKPOINT, place, townshipId, null, null, null, 0, charge);
    }

    static Errand draft(Name place, DraftProgress draft) {
        return new Errand(Kind.DRAFT, place, draft.townshipId(), null, draft, null, 0, null);
    }

    static Errand overdue(Name place, ProblemRow problem, int days) {
        return new Errand(Kind.OVERDUE, place, problem.townshipId(), null, null, problem, days, null);
    }
}
