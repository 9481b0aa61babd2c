package org.dailydispatch.draft;

import java.time.Instant;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Fix;
import org.jspecify.annotations.Nullable;

/**
 * By when a failure is proposed to be put right: what is major this evening, what is serious tomorrow, the rest within
 * three days. The inspector decides.
 *
 * @param today the reporting day
 * @param evening whether this evening can still be a deadline
 */
record Suggestion(ReportingDay today, boolean evening) {

    private static final int DAYS = 3;

    static Suggestion at(ReportingClock clock, Instant now) {
        ReportingDay today = clock.dayOf(now);
        return new Suggestion(today, now.isBefore(clock.at(today, Fix.EVENING)));
    }

    Fix fix(@Nullable Severity severity) {
        if (severity == Severity.MAJOR) {
            return evening ? Fix.TODAY : Fix.TOMORROW;
        }
        return severity == Severity.SERIOUS ? Fix.TOMORROW : Fix.BY_DATE;
    }

    ReportingDay by() {
        return today.plus(DAYS);
    }
}
