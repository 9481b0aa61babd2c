package org.dailydispatch.download;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody takes away as a file.
 *
 * @param team the one that it is narrowed to
 * @param township the one that it is narrowed to
 * @param dispatchId after whose publishing it was asked for; null where a person asked
 * @param claim the program that writes it; null unless one does
 * @param step how far the writing is, while it is written
 * @param rows so far, or in the whole file
 * @param expected how many rows were found before the first was written; null where that is not known
 * @param reason the key of the message that says why it failed
 * @param size in bytes; null unless done, like the digest and the expiry
 * @param removedAt when the file went; the row stays
 */
record Download(
        UUID id,
        Wanted wanted,
        @Nullable Name team,
        @Nullable Name township,
        Locale locale,
        UUID ownerId,
        String owner,
        Instant askedAt,
        @Nullable UUID dispatchId,
        DownloadState state,
        @Nullable UUID claim,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable DownloadStep step,
        int rows,
        @Nullable Integer expected,
        @Nullable String reason,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable Instant expiresAt,
        @Nullable Instant removedAt) {

    /**
     * How many rows there are going to be: never fewer than there are already; null where that is not known, and of
     * nothing.
     */
    public @Nullable Integer total() {
        return expected == null || Math.max(expected, rows) == 0 ? null : Math.max(expected, rows);
    }

    /** Of the rows that there are going to be, in whole percent, rounded down; 0 where their number is not known. */
    public int percent() {
        Integer total = total();
        return total == null ? 0 : (int) (100L * rows / total);
    }

    /** Whether there is a whole file to be had. */
    public boolean readyAt(Instant now) {
        return state == DownloadState.DONE && !expiredAt(now);
    }

    public boolean expiredAt(Instant now) {
        return removedAt != null || (expiresAt != null && !expiresAt.isAfter(now));
    }

    public boolean ownedBy(UUID account) {
        return ownerId.equals(account);
    }

    /** The file as it lies in the folder. */
    String fileName() {
        return id + "." + wanted.format().ending();
    }
}
