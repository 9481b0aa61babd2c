package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A version of a dispatch without its content, as a list shows it.
 *
 * @param correction what a correction changes and why; empty in version 1, and for who reads a part of the dispatch only
 */
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
        @Nullable Instant publishedAt) {

    /** The same for who reads a part of the dispatch only: the reason of a correction may tell of others. */
    DispatchLine withoutReason() {
        return new DispatchLine(teamId, team, day, version, issue, state, "", savedAt, signedAt, signer, publishedAt);
    }
}
