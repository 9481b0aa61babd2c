package org.dailydispatch.resumption;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that resumes work.
 *
 * @param code unique in its county
 * @param designatedSize 规模以上: main business income of 20 million yuan a year or more
 * @param staffTotal employees as known when it was entered; each record names its own number
 * @param inForceTo the last day on which it counts, inclusive; null while it lasts
 * @param version of what was read, for a later change
 */
public record Enterprise(
        UUID id,
        UUID countyId,
        UUID townshipId,
        String code,
        String name,
        boolean designatedSize,
        boolean keyProject,
        int staffTotal,
        ReportingDay inForceFrom,
        @Nullable ReportingDay inForceTo,
        int version) {

    public boolean inForceOn(ReportingDay day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }
}
