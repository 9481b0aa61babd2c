package org.dailydispatch.order;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * An issued order or recommendation, as those who tell of it need it.
 *
 * @param number as the paper shows it
 * @param copies the townships that get a copy
 */
public record IssuedOrder(UUID id, String number, Name addressee, Instant dueAt, List<UUID> copies) {

    public IssuedOrder {
        copies = List.copyOf(copies);
    }
}
