package org.dailydispatch.order;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;

/**
 * An issued order or recommendation, as those who tell of it need it.
 *
 * @param number as the paper shows it
 */
public record IssuedOrder(UUID id, String number, Name addressee, Instant dueAt) {}
