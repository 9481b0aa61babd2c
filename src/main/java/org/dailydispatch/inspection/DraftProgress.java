package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * An open inspection that somebody has begun and not yet filed.
 *
 * @param site the site's short name
 * @param answered items answered so far
 * @param items items of the checklist
 */
public record DraftProgress(
        UUID draftId,
        UUID siteId,
        Name site,
        UUID townshipId,
        String author,
        int answered,
        int items,
        Instant savedAt) {}
