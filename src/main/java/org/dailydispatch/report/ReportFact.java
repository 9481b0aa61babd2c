package org.dailydispatch.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One township's report of a day with its revision, for a document that freezes it.
 *
 * @param status never {@link ReportStatus#MISSING}: what is missing has no record
 * @param filedAt null for a draft
 */
public record ReportFact(
        UUID id,
        UUID townshipId,
        ReportStatus status,
        int revision,
        @Nullable Instant filedAt) {}
