package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection measured beside one of its answers.
 *
 * @param code the measure that was looked for; it is among the values
 * @param values every measure of the same answer, by code
 */
public record Measured(
        UUID inspectionId,
        UUID siteId,
        UUID townshipId,
        ReportingDay day,
        String code,
        Map<String, BigDecimal> values) {

    public Measured {
        values = Map.copyOf(values);
    }

    /** Null where that was not measured. */
    public @Nullable BigDecimal value(String measure) {
        return values.get(measure);
    }
}
