package org.dailydispatch.inspection;

import java.time.Instant;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A frequency as an administrator has set it.
 *
 * @param from the first day on which it holds: until the next one of the same key
 * @param days at least 1; null where no visit is expected
 * @param by the name of who set it
 */
public record FrequencyChange(
        Frequencies.Key key, ReportingDay from, @Nullable Integer days, String by, Instant at) {}
