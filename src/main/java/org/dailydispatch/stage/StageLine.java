package org.dailydispatch.stage;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A version of a stage report in a list.
 *
 * @param id of the report, the same in every version
 * @param version 1 for the first, more for its corrections
 * @param issue 第N期; null until the first version is signed
 * @param correction what a correction changes and why; empty in version 1
 */
public record StageLine(
        UUID id,
        UUID teamId,
        Name team,
        ReportingDay from,
        ReportingDay to,
        int version,
        @Nullable Integer issue,
        StageState state,
        String correction,
        Instant savedAt,
        @Nullable Instant signedAt,
        @Nullable String signer,
        @Nullable Instant publishedAt) {}
