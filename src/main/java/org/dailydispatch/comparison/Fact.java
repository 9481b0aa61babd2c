package org.dailydispatch.comparison;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What one township adds to a rate on one day.
 *
 * @param teamId whose work it is; null where it is a fact about the county, whoever is stationed there
 */
record Fact(
        @Nullable UUID teamId, UUID countyId, UUID townshipId, ReportingDay day, long numerator, long denominator) {}
