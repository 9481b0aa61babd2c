package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * An open inspection that somebody has begun and not yet filed.
 *
 * @param answered items answered so far
 * @param items items of the checklist
 */
public record DraftProgress(
        UUID draftId, UUID siteId, UUID townshipId, String author, int answered, int items, Instant savedAt) {}
