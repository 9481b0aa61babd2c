package org.dailydispatch.inspection;

import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Once in how many days something is to be visited.
 *
 * @param days at least 1; null where no visit is expected
 */
public record Frequency(@Nullable Integer days) {

    /** Of both together: any visit counts, and the shorter time is allowed. */
    public Frequency or(Frequency other) {
        if (days == null || other.days == null) {
            return days == null ? other : this;
        }
        return days <= other.days ? this : other;
    }

    /**
     * Whether a day still lacks a visit: it was to be visited on each of so many days up to this one and was on none of
     * them. What has just come into force lacks none yet. With 1 it is what was not visited on the day itself. The days
     * are those of {@link CoverageHistory#onceIn}.
     *
     * @param last the last visit up to the day; null where there was none
     * @param toBeVisited whether it was in force on a day, and the team there
     */
    public boolean lacking(@Nullable ReportingDay last, ReportingDay day, Predicate<ReportingDay> toBeVisited) {
        if (days == null) {
            return false;
        }
        ReportingDay first = day.plus(1 - days);
        return (last == null || last.isBefore(first))
                && first.through(day).stream().allMatch(toBeVisited);
    }

    /**
     * Whether a visit is overdue: it was lacking when the last day that is over ended, and has not been made since.
     *
     * @param running whether the day is not over
     */
    public boolean overdue(
            @Nullable ReportingDay last, ReportingDay day, boolean running, Predicate<ReportingDay> toBeVisited) {
        ReportingDay over = running ? day.previous() : day;
        return toBeVisited.test(day) && (last == null || !last.isAfter(over)) && lacking(last, over, toBeVisited);
    }
}
