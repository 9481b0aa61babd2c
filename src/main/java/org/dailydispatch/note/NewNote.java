package org.dailydispatch.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is written.
 *
 * @param id made by the client before the first attempt
 * @param photos those that the server has of the author for this note
 * @param deviceTime when it was written, as the device claims; kept beside our time, and decides nothing
 * @param sentAt what the device claims its time to be while it sends, where the note waited for a network; by it its
 *     clock is compared with ours
 */
record NewNote(
        UUID id,
        String text,
        @Nullable UUID siteId,
        @Nullable Place place,
        List<UUID> photos,
        @Nullable Instant deviceTime,
        @Nullable Instant sentAt) {

    /** What the device claims its clock to show as it sends; null where it says nothing. */
    @Nullable
    Instant deviceClock() {
        return sentAt == null ? deviceTime : sentAt;
    }
}
