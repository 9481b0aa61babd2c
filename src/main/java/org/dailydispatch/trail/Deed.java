package org.dailydispatch.trail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the trail.
 *
 * @param personId null where the program itself or a visitor acted
 * @param detail the facts, as JSON
 */
record Deed(
        UUID id,
        Instant at,
        @Nullable UUID personId,
        String person,
        String action,
        String objectType,
        String objectId,
        String detail) {}
