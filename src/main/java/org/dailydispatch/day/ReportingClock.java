package org.dailydispatch.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one clock of the program and its one zone (default Asia/Shanghai). Everything that needs the time asks here, so
 * that a demonstration, or a test, can stand on another day.
 */
public final class ReportingClock {

    private final Clock clock;
    private final Clock wall;
    private final ZoneId zone;

    public ReportingClock(Clock clock, ZoneId zone) {
        this(clock, clock, zone);
    }

    /** @param wall what the clocks of other devices agree with, where the program itself stands on another day */
    ReportingClock(Clock clock, Clock wall, ZoneId zone) {
        this.clock = clock;
        this.wall = wall;
        this.zone = zone;
    }

    /** The present instant, to the microsecond: what PostgreSQL keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The true time, where the program itself stands on another day: for what other machines check. */
    public Instant wall() {
        return wall.instant();
    }

    /** How far a device's clock is ahead of the true time; negative where it is behind. */
    public Duration ahead(Instant device) {
        return Duration.between(wall.instant(), device);
    }

    public ReportingDay today() {
        return dayOf(now());
    }

    public ReportingDay dayOf(Instant instant) {
        return new ReportingDay(instant.atZone(zone).toLocalDate());
    }

    public LocalTime timeOf(Instant instant) {
        return instant.atZone(zone).toLocalTime();
    }

    /** The time as people say it: hours and minutes, written {@code 08:06}. */
    public LocalTime minuteOf(Instant instant) {
        return timeOf(instant).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The instant at which the zone's clocks show this time on this day. */
    public Instant at(ReportingDay day, LocalTime time) {
        return day.date().atTime(time).atZone(zone).toInstant();
    }

    /** 24:00 of the day: from then on its records change only by corrections. */
    public Instant endOf(ReportingDay day) {
        return day.next().date().atStartOfDay(zone).toInstant();
    }

    public ZoneId zone() {
        return zone;
    }
}
