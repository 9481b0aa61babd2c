package org.dailydispatch.coverage;

import java.math.BigDecimal;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.report.ReportStatus;
import org.jspecify.annotations.Nullable;

/**
 * One number of one township, or of one enterprise, on one day: as it is reported and as inspectors found it.
 *
 * @param enterpriseId null for a township's number; likewise enterprise, its name
 * @param inspectionId the inspection that found it; null where several were added up, or none did
 * @param claimed null where nothing is reported
 * @param verified null where nobody measured it
 * @param sites of how many sites the verified number is made
 * @param report where the township's report of the day stands; null where the number is in no such report
 */
record Pair(
        UUID townshipId,
        ReportingDay day,
        @Nullable UUID enterpriseId,
        @Nullable String enterprise,
        @Nullable UUID inspectionId,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal verified,
        int sites,
        @Nullable ReportStatus report) {

    public boolean compared() {
        return claimed != null && verified != null;
    }

    /** Claimed less verified: above 0 where more is claimed than was found; null where either is missing. */
    public @Nullable BigDecimal gap() {
        return claimed == null || verified == null ? null : claimed.subtract(verified);
    }

    /** Unique in a list. */
    public String key() {
        return day + "_" + (enterpriseId == null ? townshipId : enterpriseId);
    }
}
