package org.dailydispatch.team;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A person's duty in a team for some days.
 *
 * @param toDay the last day, inclusive; null while it lasts
 */
@Embeddable
record Posting(
        UUID accountId,
        @Enumerated(EnumType.STRING) Duty duty,
        ReportingDay fromDay,
        @Nullable ReportingDay toDay) implements Serializable {

    boolean overlaps(Posting other) {
        return !startsAfter(other) && !other.startsAfter(this);
    }

    private boolean startsAfter(Posting other) {
        return other.toDay != null && fromDay.isAfter(other.toDay);
    }
}
