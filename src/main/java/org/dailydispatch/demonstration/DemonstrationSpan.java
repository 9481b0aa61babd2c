package org.dailydispatch.demonstration;

import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Up to which day the demonstration is filled: 18 February, or a later one by the property {@code
 * daily-dispatch.demonstration-through} ({@code 2020-02-27}: the whole time that the newspaper reported on). Whoever sets
 * it starts the clock later as well ({@code daily-dispatch.demonstration-start=2020-02-28T00:00:00Z}).
 */
@Component
class DemonstrationSpan {

    private final ReportingDay last;
    private final ReportingClock clock;

    DemonstrationSpan(
            @Value("${daily-dispatch.demonstration-through:2020-02-18}") String through, ReportingClock clock) {
        this.last = ReportingDay.parse(through);
        this.clock = clock;
    }

    /** @throws IllegalStateException where the clock has not come to the end of that day */
    ReportingDay last() {
        if (last.isBefore(DemonstrationWork.LAST)) {
            throw new IllegalStateException("The demonstration is filled at least up to " + DemonstrationWork.LAST);
        }
        if (!last.isBefore(clock.today())) {
            throw new IllegalStateException("The demonstration is filled up to " + last + " and begins on "
                    + clock.today() + ": set daily-dispatch.demonstration-start to a later day");
        }
        return last;
    }

    /** Whether it is filled beyond the usual last day. */
    boolean longer() {
        return last().isAfter(DemonstrationWork.LAST);
    }
}
