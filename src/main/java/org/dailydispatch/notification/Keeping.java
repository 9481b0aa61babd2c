package org.dailydispatch.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what was told is kept. Unread notices, and messages that are still to be sent, are kept without end.
 *
 * @param read notices that their reader has read, from the moment on at which he was told; messages that were sent
 * @param dead messages that were given up, with the notices that they tell
 */
@ConfigurationProperties("daily-dispatch.notices.keep")
record Keeping(
        @DefaultValue("180d") Duration read,
        @DefaultValue("365d") Duration dead) {

    /** What jobs found must be known for as long as they could find it again. */
    private static final Duration SHORTEST = Duration.ofDays(30);

    Keeping {
        check("read", read);
        check("dead", dead);
    }

    private static void check(String name, Duration time) {
        if (time.compareTo(SHORTEST) < 0) {
            throw new ShortKeepingException(
                    "The setting daily-dispatch.notices.keep." + name + " must be at least 30d.");
        }
    }
}
