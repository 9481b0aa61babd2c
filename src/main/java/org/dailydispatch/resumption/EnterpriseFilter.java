package org.dailydispatch.resumption;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Which enterprises to list; null and false let everything pass.
 *
 * @param day the enterprises in force on this day, as they stood then
 * @param figure exactly the rows behind this figure
 * @param size true for those above designated size, false for the others
 * @param belowHalf less than half of the staff on post
 * @param withDifficulties any difficulty at all
 * @param unrecorded without a record of the day itself
 * @param name a part of the name or of the code
 */
public record EnterpriseFilter(
        ReportingDay day,
        @Nullable UUID countyId,
        @Nullable UUID townshipId,
        @Nullable ResumptionFigure figure,
        @Nullable Boolean size,
        boolean keyProject,
        @Nullable ResumptionState state,
        boolean belowHalf,
        boolean withDifficulties,
        @Nullable Difficulty difficulty,
        boolean unrecorded,
        @Nullable String name) {

    /** All enterprises of the day. */
    public static EnterpriseFilter on(ReportingDay day) {
        return new EnterpriseFilter(day, null, null, null, null, false, null, false, false, null, false, null);
    }
}
