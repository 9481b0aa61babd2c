package org.dailydispatch.export;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list is wanted. What lies outside the reader's own reach is left out, whatever is asked for.
 *
 * @param from the first day
 * @param to the last day
 * @param teamId null for every team of the reader's reach
 * @param townshipId null for every township of it
 */
public record Extent(
        ReportingDay from,
        ReportingDay to,
        @Nullable UUID teamId,
        @Nullable UUID townshipId) {

    public Extent {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day is before the first");
        }
    }

    /** The same of one team only. */
    public Extent of(UUID team) {
        return new Extent(from, to, team, townshipId);
    }

    public boolean includes(ReportingDay day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
