package org.dailydispatch.inspection;

import java.time.Instant;
import org.dailydispatch.territory.Distance;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an inspection was filed, as the device claims it. Each part is null where nothing was claimed.
 *
 * @param distance from the position to the site; null also where nobody has said where the site lies
 */
record Circumstances(
        @Nullable Position position,
        @Nullable Distance distance,
        @Nullable Instant deviceTime,
        @Nullable Skew skew) {

    public boolean skewed() {
        return skew != null && skew.remarkable();
    }

    public boolean empty() {
        return position == null && deviceTime == null;
    }
}
