package org.dailydispatch.resumption;

import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an enterprise.
 *
 * @param day the day for which it is said
 * @param onPost not above staffTotal
 * @param capacityPercent 0 to 200, or null
 */
public record RecordEntry(
        ReportingDay day,
        ResumptionState state,
        int staffTotal,
        int onPost,
        @Nullable Integer capacityPercent,
        List<Difficulty> difficulties,
        String note) {

    /** @throws RefusedException where more are on post than there are */
    public RecordEntry {
        if (onPost < 0 || onPost > staffTotal) {
            throw new RefusedException("resumption.error.onPostAboveStaff", onPost, staffTotal);
        }
        difficulties = difficulties.stream().distinct().sorted().toList();
    }
}
