package org.dailydispatch.draft;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.inspection.Mode;
import org.jspecify.annotations.Nullable;

/**
 * A form that is kept and not yet filed.
 *
 * @param id the id that the inspection will have, or has
 * @param baseRevision the revision that a correction started from; null for a new inspection
 */
record Draft(
        UUID id,
        UUID siteId,
        Mode mode,
        UUID checklistVersionId,
        @Nullable Integer baseRevision,
        InspectionForm form,
        Instant startedAt,
        Instant savedAt) {

    /** Changes with every saving: what was checked can be told from what was saved since. */
    String mark() {
        return Long.toString(savedAt.toEpochMilli(), 36);
    }
}
