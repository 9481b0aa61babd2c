package org.dailydispatch.day;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calendar day in the program's zone, on which a record counts. Always computed by the server from
 * {@link ReportingClock}; what a device believes the date to be is never a reporting day. Written as {@code 2020-02-19}.
 */
public record ReportingDay(LocalDate date) implements Comparable<ReportingDay>, Serializable {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public static ReportingDay of(int year, int month, int day) {
        return new ReportingDay(LocalDate.of(year, month, day));
    }

    /**
     * Reads what somebody wrote, in an address or a form.
     *
     * @throws DateTimeException where the text is no ISO date of the years 1900 to 2999
     */
    public static ReportingDay parse(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("No reporting day is in the year " + date.getYear());
        }
        return new ReportingDay(date);
    }

    public ReportingDay plus(int days) {
        return new ReportingDay(date.plusDays(days));
    }

    public ReportingDay previous() {
        return plus(-1);
    }

    public ReportingDay next() {
        return plus(1);
    }

    public boolean isBefore(ReportingDay other) {
        return date.isBefore(other.date);
    }

    public boolean isAfter(ReportingDay other) {
        return date.isAfter(other.date);
    }

    /** Whole days from this day to the other; negative where the other is earlier. */
    public int daysUntil(ReportingDay other) {
        return Math.toIntExact(ChronoUnit.DAYS.between(date, other.date));
    }

    /** This day and those after it, up to and including the last; empty where the last is earlier. */
    public List<ReportingDay> through(ReportingDay last) {
        return Stream.iterate(this, day -> !day.isAfter(last), ReportingDay::next)
                .toList();
    }

    public boolean isWeekend() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Override
    public int compareTo(ReportingDay other) {
        return date.compareTo(other.date);
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
