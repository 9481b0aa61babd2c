package org.dailydispatch.resumption;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/**
 * How an enterprise stood on a day, and stands until its next record.
 *
 * @param capacityPercent of its usual capacity, 0 to 200; null where nobody said
 * @param authorName who recorded it first
 * @param recordedAt when it was recorded or last revised
 * @param version of what was read, for a later change
 */
public record ResumptionRecord(
        UUID id,
        ReportingDay day,
        ResumptionState state,
        int staffTotal,
        int onPost,
        @Nullable Integer capacityPercent,
        List<Difficulty> difficulties,
        String note,
        String authorName,
        Instant recordedAt,
        int version) {

    public ResumptionRecord {
        difficulties = List.copyOf(difficulties);
    }

    /** 返岗率 of this enterprise. */
    public Rate onPostRate() {
        return new Rate(onPost, staffTotal);
    }
}
