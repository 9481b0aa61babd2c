package org.dailydispatch.assignment;

import java.time.Instant;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One decision about who visits what, as it was taken.
 *
 * @param day for which day; of a rota its first
 * @param until the last day of a rota; null while it lasts, and for a single day
 * @param weekdays of a rota; empty for a single day
 * @param holder whom it names; null where it frees the target for everybody
 */
record Change(
        Kind kind,
        Name target,
        ReportingDay day,
        @Nullable ReportingDay until,
        String weekdays,
        @Nullable String holder,
        String reason,
        Instant at,
        String by) {

    /** What was decided. */
    enum Kind {
        /** Somebody visits it on the day. */
        ASSIGNED,
        /** Everybody may visit it on the day, whatever the rota says. */
        FREED,
        /** On the day the rota counts again. */
        WITHDRAWN,
        /** Somebody visits it week after week. */
        ROTA,
        /** That ends. */
        ROTA_ENDED
    }

    public List<Integer> days() {
        return Weekdays.numbers(weekdays);
    }
}
