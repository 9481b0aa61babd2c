package org.dailydispatch.order;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * An issued paper that waits for its addressee, as those who remind people of it need it.
 *
 * @param number 督办〔2020〕1号, in the words of the paper
 * @param townshipId null where it is addressed to the county
 */
public record DueOrder(
        UUID id, String number, UUID teamId, @Nullable UUID townshipId, Name addressee, Instant dueAt) {}
