package org.dailydispatch.resumption;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise as it stood on a day, by its latest record up to that day.
 *
 * @param resumedOn the first day of the present resumption; null where it has not resumed
 * @param staffTotal of the latest record, else as known of the enterprise
 * @param onPost of the latest record, else 0
 * @param recordedOn the day of the latest record; null where there is none
 */
public record EnterpriseLine(
        UUID id,
        String code,
        String name,
        Name township,
        boolean designatedSize,
        boolean keyProject,
        ResumptionState state,
        @Nullable ReportingDay resumedOn,
        int staffTotal,
        int onPost,
        @Nullable Integer capacityPercent,
        List<Difficulty> difficulties,
        @Nullable ReportingDay recordedOn) {

    public EnterpriseLine {
        difficulties = List.copyOf(difficulties);
    }

    /** 返岗率 of this enterprise. */
    public Rate onPostRate() {
        return new Rate(onPost, staffTotal);
    }
}
