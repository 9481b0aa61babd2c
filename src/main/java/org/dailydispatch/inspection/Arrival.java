package org.dailydispatch.inspection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a filing came.
 *
 * @param waited how long it waited on its device for a network, by the device's own clock at both ends; null where it
 *     came from a page, whose inspector could still choose
 */
record Arrival(Instant at, @Nullable Duration waited) {

    static Arrival of(Filing filing, Instant now) {
        Instant filed = filing.deviceTime();
        Instant sent = filing.sentAt();
        return new Arrival(now, filed == null || sent == null ? null : atLeastZero(Duration.between(filed, sent)));
    }

    /** When the inspector handed it in; the arrival itself where nothing else is known. */
    Instant handedIn() {
        return waited == null ? at : at.minus(waited);
    }

    private static Duration atLeastZero(Duration between) {
        return between.isNegative() ? Duration.ZERO : between;
    }
}
