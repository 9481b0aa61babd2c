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
 * @param checklist the name of the list by which it was made
 * @param carried number of answers that were taken over from the inspection before
 * @param spot 抽查: an open inspection of a site that nothing expected on that day
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
        Instant revisedAt,
        Name checklist,
        int carried,
        boolean spot) {

    public boolean released() {
        return releasedAt != null;
    }
}
