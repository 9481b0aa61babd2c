package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.Objects;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a failed item. Parts that are null are missing and refused at filing.
 *
 * @param by the chosen date, with {@link Fix#BY_DATE}
 * @param unit the responsible unit (责任单位)
 * @param dueAt the deadline; null until it is filed
 */
public record Failure(
        String description,
        @Nullable Severity severity,
        @Nullable Fix fix,
        @Nullable ReportingDay by,
        String unit,
        @Nullable Instant dueAt) {

    /** With its deadline; one that has the same deadline as before keeps it. */
    Failure due(ReportingClock clock, Instant now, @Nullable Failure before) {
        if (before != null && before.dueAt != null && sameDeadlineAs(before)) {
            return new Failure(description, severity, fix, by, unit, before.dueAt);
        }
        Instant due = Objects.requireNonNull(fix).dueAt(clock, now, by);
        return new Failure(description, severity, fix, by, unit, due);
    }

    /** Whether the chosen evening had passed when this was filed, so that the next one counts. */
    boolean gaveWay(ReportingClock clock, Instant filed) {
        return fix != null && dueAt != null && fix.gaveWay(clock, filed, by, dueAt);
    }

    Failure withoutDeadline() {
        return new Failure(description, severity, fix, by, unit, null);
    }

    boolean sameDeadlineAs(@Nullable Failure other) {
        return other != null && fix == other.fix && Objects.equals(by, other.by);
    }
}
