package org.dailydispatch.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order or recommendation has taken a step after its draft. Published in the transaction of the step: whoever listens
 * writes along with it, or makes it fail.
 *
 * @param step ISSUED, RECEIVED, ANSWERED, ACCEPTED, RETURNED, REMINDED or TALKED
 * @param townshipId the addressee; null for the county
 * @param actorId who took the step
 */
public record OrderStepped(
        UUID orderId, String step, UUID teamId, @Nullable UUID townshipId, UUID actorId) {}
