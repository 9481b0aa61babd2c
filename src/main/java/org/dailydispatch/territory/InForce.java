package org.dailydispatch.territory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something counts.
 *
 * @param from the first day
 * @param to the last day, inclusive; null while it lasts
 */
@Embeddable
public record InForce(
        @Column(name = "in_force_from") ReportingDay from,
        @Column(name = "in_force_to") @Nullable ReportingDay to) implements Serializable {

    public boolean includes(ReportingDay day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether any day belongs to both. */
    public boolean overlaps(InForce other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
