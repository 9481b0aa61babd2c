package org.dailydispatch.architecture.wrong.times;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Wrong on purpose: each method asks the machine for the time in another way. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
public class Times {

    public Instant called() {
        return Instant.now();
    }

    public LocalDate inAZone() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    public Supplier<Instant> referredTo() {
        return Instant::now;
    }

    public LongSupplier counted() {
        return System::currentTimeMillis;
    }

    public Clock clockOfAZone(ZoneId zone) {
        return Clock.system(zone);
    }

    public Supplier<Clock> clockReferredTo() {
        return Clock::systemUTC;
    }

    public Clock ticking() {
        return Clock.tickMinutes(ZoneOffset.UTC);
    }

    public InstantSource source() {
        return InstantSource.system();
    }

    public Date date() {
        return new Date();
    }

    public Supplier<Date> dateReferredTo() {
        return Date::new;
    }

    public Calendar calendar() {
        return Calendar.getInstance();
    }

    public Calendar gregorian() {
        return new GregorianCalendar();
    }
}
