package org.dailydispatch.dashboard;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;

/** Over how many days the matrix goes back; in addresses {@code ?days=7|14|24}. */
public enum MatrixSpan {
    WEEK(7),
    FORTNIGHT(14),
    /** So many days fit beside each other on a laptop. */
    WIDE(24);

    private final int days;

    MatrixSpan(int days) {
        this.days = days;
    }

    public int days() {
        return days;
    }

    /** The first day shown, which lies within the posting. */
    ReportingDay first(ReportingDay stationedFrom, ReportingDay last) {
        ReportingDay first = last.plus(1 - days);
        return first.isBefore(stationedFrom) ? stationedFrom : first;
    }

    /**
     * The span of an address; as much as fits where it names none.
     *
     * @throws NotFoundException for what is no span: nothing else is shown in its place
     */
    static MatrixSpan of(String days) {
        return switch (days) {
            case "7" -> WEEK;
            case "14" -> FORTNIGHT;
            case "24", "" -> WIDE;
            default -> throw new NotFoundException("days " + days);
        };
    }
}
