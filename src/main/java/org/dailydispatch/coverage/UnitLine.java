package org.dailydispatch.coverage;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/**
 * One unit over a period.
 *
 * @param asOf the last day of the period, from which days are counted back
 * @param counted in force on the last day: in the denominator
 * @param due a visit in the mode asked for is due on the last day: made within the frequency's days up to it, or lacking
 * @param reached in the numerator: counted, and visited in the period while in force
 * @param visited its days of the period with their numbers of visits, in the mode asked for
 * @param lastOpen the day of the last open visit since the posting began, in force or not; null if none
 * @param lastCovert likewise of the last released covert visit
 * @param askedGap a visit in the mode asked for is overdue; openGap an open one, covertGap a covert one
 * @param schedule its days done of its days expected; null where no visit is expected
 */
record UnitLine(
        Subject subject,
        ReportingDay asOf,
        boolean counted,
        boolean due,
        boolean reached,
        NavigableMap<ReportingDay, Integer> visited,
        @Nullable ReportingDay lastOpen,
        @Nullable ReportingDay lastCovert,
        boolean askedGap,
        boolean openGap,
        boolean covertGap,
        @Nullable Rate schedule) {

    /** Whole days from the last open visit to the last day; null if there was none. */
    public @Nullable Integer sinceOpen() {
        return lastOpen == null ? null : lastOpen.daysUntil(asOf);
    }

    public @Nullable Integer sinceCovert() {
        return lastCovert == null ? null : lastCovert.daysUntil(asOf);
    }

    public boolean gap() {
        return openGap || covertGap;
    }

    public boolean missing() {
        return counted && !reached;
    }

    public int visits() {
        return visited.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The days for a page. */
    public List<Map.Entry<ReportingDay, Integer>> days() {
        return List.copyOf(visited.entrySet());
    }
}
