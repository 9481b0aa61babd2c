package org.dailydispatch.problem;

import java.time.Instant;
import org.dailydispatch.day.ReportingClock;

/**
 * A deadline as seen at an instant; nothing of this is stored.
 *
 * @param days how many calendar days lie between the deadline and the day of looking, never negative
 */
public record Deadline(Instant at, Kind kind, int days) {

    /** How pressing it is. */
    public enum Kind {
        /** The problem is closed: the deadline presses nobody any more. */
        SETTLED,
        OVERDUE,
        /** Still to come, today. */
        TODAY,
        AHEAD
    }

    static Deadline of(Instant at, boolean open, Instant now, ReportingClock clock) {
        int days = Math.abs(clock.dayOf(at).daysUntil(clock.dayOf(now)));
        return new Deadline(at, kind(at, open, now, days), days);
    }

    private static Kind kind(Instant at, boolean open, Instant now, int days) {
        if (!open) {
            return Kind.SETTLED;
        }
        if (at.isBefore(now)) {
            return Kind.OVERDUE;
        }
        return days == 0 ? Kind.TODAY : Kind.AHEAD;
    }
}
