package org.dailydispatch.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A device's claim of its time. */
public final class DeviceTime {

    /** The years that a device's clock can name. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2038-01-01T00:00:00Z");

    private DeviceTime() {}

    /** Null where it names a time that no working clock shows. */
    public static @Nullable Instant read(@Nullable String claimed) {
        Instant time = Typed.instant(claimed);
        return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
    }
}
