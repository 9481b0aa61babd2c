package org.dailydispatch.day;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Keeps the demonstration's clock ahead in the database; does nothing where there is no demonstration. */
class DemonstrationClockKeeper {

    private final @Nullable DemonstrationClock clock;

    DemonstrationClockKeeper(boolean demonstration, JdbcClient jdbc, Instant firstStart) {
        this.clock = demonstration ? new DemonstrationClock(jdbc, firstStart) : null;
    }

    Clock clock() {
        if (clock == null) {
            throw new IllegalStateException("There is no demonstration");
        }
        return clock;
    }

    @Scheduled(fixedRate = 10_000, initialDelay = 10_000)
    void reserve() {
        if (clock != null) {
            clock.reserve();
        }
    }
}
