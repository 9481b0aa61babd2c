package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** One problem as a row behind a figure. */
public record ProblemRow(
        UUID id,
        String number,
        UUID townshipId,
        @Nullable UUID siteId,
        String description,
        Severity severity,
        ReportingDay foundOn,
        Instant dueAt,
        @Nullable ReportingDay closedOn) {

    public boolean openOn(ReportingDay day) {
        return closedOn == null || closedOn.isAfter(day);
    }
}
