package org.dailydispatch.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clock that starts on a day of the past and goes on from there while the program runs. It takes its time from the
 * database in advance: an instant is only given out below the mark kept there, and a start goes on from the mark.
 * So it never runs backwards, not even after {@code kill -9}; it only skips up to {@link #AHEAD}.
 */
final class DemonstrationClock extends Clock {

    /** How far ahead of the present the mark is kept. */
    static final Duration AHEAD = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final LongSupplier nanos;
    private final Instant started;
    private final long startedNanos;
    private volatile Instant reached = Instant.EPOCH;

    DemonstrationClock(JdbcClient jdbc, Instant firstStart) {
        // nanoTime, not the wall clock: a machine whose time is set back must not set us back.
        this(jdbc, firstStart, System::nanoTime);
    }

    /** @param nanos counts nanoseconds from anywhere */
    DemonstrationClock(JdbcClient jdbc, Instant firstStart, LongSupplier nanos) {
        this.jdbc = jdbc;
        this.nanos = nanos;
        this.started = jdbc.sql("""
                        insert into demonstration_clock (reached) values (:first)
                        on conflict (only_row) do update set reached = demonstration_clock.reached
                        returning reached""")
                .param("first", java.sql.Timestamp.from(firstStart))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        this.startedNanos = nanos.getAsLong();
        reserve();
    }

    /** Moves the mark ahead; to be called more often than {@link #AHEAD}. */
    void reserve() {
        // To the microsecond, as the database keeps it: the next start must not find an earlier mark than this one
        // heeds.
        keep(running().plus(AHEAD).truncatedTo(ChronoUnit.MICROS));
    }

    private void keep(Instant mark) {
        jdbc.sql("update demonstration_clock set reached = greatest(reached, :mark)")
                .param("mark", java.sql.Timestamp.from(mark))
                .update();
        reached = mark;
    }

    private Instant running() {
        return started.plusNanos(nanos.getAsLong() - startedNanos);
    }

    @Override
    public Instant instant() {
        Instant now = running();
        Instant mark = reached;
        return now.isBefore(mark) ? now : mark.minusNanos(1);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
