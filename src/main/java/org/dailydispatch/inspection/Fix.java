package org.dailydispatch.inspection;

import java.time.Instant;
import java.time.LocalTime;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** By when a failure has to be put right. */
public enum Fix {
    /** 立行立改: while the inspector is there. */
    ON_THE_SPOT,
    /** 今日18:00前. */
    TODAY,
    /** 明日, by 18:00. */
    TOMORROW,
    /** A chosen date, by 18:00. */
    BY_DATE;

    /** The time of the day by which a day's rectifications are due. */
    public static final LocalTime EVENING = LocalTime.of(18, 0);

    /** The last day that can be chosen, counted from today. */
    public static final int LONGEST_DAYS = 30;

    /**
     * The deadline of a problem that becomes known now. An evening that has passed gives way to the next one.
     *
     * @param by the chosen date; null unless {@link #BY_DATE}
     */
    Instant dueAt(ReportingClock clock, Instant now, @Nullable ReportingDay by) {
        ReportingDay today = clock.dayOf(now);
        return switch (this) {
            // Known and mended in one visit: late only where the day ends without a report that it is done.
            case ON_THE_SPOT -> clock.endOf(today);
            case TODAY -> evening(clock, now, today);
            case TOMORROW -> evening(clock, now, today.next());
            case BY_DATE -> evening(clock, now, by == null || by.isBefore(today) ? today : by);
        };
    }

    /** Whether the deadline that came of a filing at that time is a later evening than the one that was chosen. */
    boolean gaveWay(ReportingClock clock, Instant filed, @Nullable ReportingDay by, Instant dueAt) {
        ReportingDay chosen = this == BY_DATE && by != null ? by : clock.dayOf(filed);
        return (this == TODAY || this == BY_DATE) && clock.dayOf(dueAt).isAfter(chosen);
    }

    private static Instant evening(ReportingClock clock, Instant now, ReportingDay day) {
        Instant evening = clock.at(day, EVENING);
        return evening.isAfter(now) ? evening : clock.at(day.next(), EVENING);
    }
}
