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

    /** Whether nothing is lost with this one once the other is filed, which may come from a device that never had it. */
    boolean isLeftBehindBy(Draft filed) {
        return savedAt.equals(filed.savedAt) || form.isOfPageOf(filed.form) || form.saysTheSameAs(filed.form);
    }

    /** Changes with every saving: what was checked or shown can be told from what was saved since. */
    String mark() {
        return mark(savedAt);
    }

    static String mark(Instant savedAt) {
        return Long.toString(savedAt.toEpochMilli(), 36);
    }

    /** The instant that a mark stands for; null where the text is no mark. */
    static @Nullable Instant savedAt(@Nullable String mark) {
        return mark != null && mark.matches("[0-9a-z]{1,9}") ? Instant.ofEpochMilli(Long.parseLong(mark, 36)) : null;
    }
}
