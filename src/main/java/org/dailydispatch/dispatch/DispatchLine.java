package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** A version of a dispatch without its content, as a list shows it. */
public record DispatchLine(
        UUID teamId,
        Name team,
        ReportingDay day,
        int version,
        @Nullable Integer issue,
        DispatchState state,
        String correction,
        Instant savedAt,
        @Nullable Instant signedAt,
        @Nullable String signer,
        @Nullable Instant publishedAt) {}
