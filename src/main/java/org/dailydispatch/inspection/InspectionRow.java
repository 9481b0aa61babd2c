package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * A filed inspection as one row of a list.
 *
 * @param receipt the number of its receipt
 * @param releasedAt when others than the author and the leader may see it; null for a covert one that is not released
 * @param passed number of items that passed
 * @param revision 1 as filed, more after corrections
 */
public record InspectionRow(
        UUID id,
        UUID teamId,
        UUID townshipId,
        Name township,
        UUID siteId,
        Name site,
        SiteKind siteKind,
        ReportingDay day,
        Mode mode,
        UUID authorId,
        String author,
        String receipt,
        Instant startedAt,
        Instant filedAt,
        @Nullable Instant releasedAt,
        int passed,
        int failed,
        int notApplicable,
        int revision,
        Instant revisedAt) {

    public boolean released() {
        return releasedAt != null;
    }
}
