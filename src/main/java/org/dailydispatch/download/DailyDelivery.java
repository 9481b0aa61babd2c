package org.dailydispatch.download;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way on which a file that is written after a publishing leaves.
 *
 * @param tries how often it was tried
 * @param nextAt when it is tried again, while it waits
 * @param settledAt when it was delivered, refused or given up
 */
record DailyDelivery(
        UUID downloadId,
        Way way,
        State state,
        int tries,
        Instant nextAt,
        @Nullable Instant settledAt) {

    enum Way {
        FOLDER,
        MAIL
    }

    enum State {
        WAITING,
        DELIVERED,
        /** What its account sees may not leave that way. */
        REFUSED,
        GIVEN_UP
    }
}
