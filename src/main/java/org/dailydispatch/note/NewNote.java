package org.dailydispatch.note;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is written.
 *
 * @param id made by the client before the first attempt
 * @param photos those that the server has of the author for this note
 */
record NewNote(
        UUID id,
        String text,
        @Nullable UUID siteId,
        @Nullable Place place,
        List<UUID> photos) {}
