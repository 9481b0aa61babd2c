package org.dailydispatch.report;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A township's report of a day (镇街日报) as it is kept.
 *
 * @param filedAt when it was first filed; null for a draft
 * @param author who saved it last
 */
record TownshipReport(
        UUID id,
        UUID townshipId,
        ReportingDay day,
        ReportStatus status,
        ReportContent content,
        @Nullable Instant filedAt,
        Instant savedAt,
        UUID authorId,
        String author,
        int revision,
        int version) {

    public boolean isFiled() {
        return status.handedIn();
    }
}
