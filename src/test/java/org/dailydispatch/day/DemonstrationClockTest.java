package org.dailydispatch.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A demonstration's clock, over starts that nobody ended in order. */
@DatabaseTest
@Transactional
class DemonstrationClockTest {

    private static final Instant FIRST_START = Instant.parse("2020-02-19T00:00:00Z");

    @Autowired
    JdbcClient jdbc;

    /** What the machine's counter shows; it counts from wherever it likes. */
    private long nanos = -17;

    private DemonstrationClock start() {
        return new DemonstrationClock(jdbc, FIRST_START, () -> nanos);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void theFirstStartIsTheDayThatItIsGivenAndTimePassesAsOutside() {
        DemonstrationClock clock = start();
        assertThat(clock.instant()).isEqualTo(FIRST_START);
        pass(Duration.ofSeconds(7));
        assertThat(clock.instant()).isEqualTo(FIRST_START.plusSeconds(7));
    }

    @Test
    void aStartAfterAnUncleanEndGoesOnAfterEveryInstantThatWasGivenOut() {
        List<Instant> given = new ArrayList<>();
        for (int starts = 1; starts <= 4; starts++) {
            DemonstrationClock clock = start();
            for (int looks = 0; looks < 40; looks++) {
                given.add(clock.instant());
                pass(Duration.ofNanos(1_234_567_891));
                if (looks % 9 == 8) {
                    clock.reserve();
                }
            }
            nanos = 5_000L * starts;
        }
        assertThat(given).isSorted();
    }

    @Test
    void whereTheMarkIsNotMovedInTimeTheClockWaitsForItAndNeitherPassesItNorTurnsBack() {
        DemonstrationClock clock = start();
        List<Instant> given = new ArrayList<>();
        pass(DemonstrationClock.AHEAD.minusNanos(1));
        given.add(clock.instant());
        pass(Duration.ofMinutes(5));
        given.add(clock.instant());
        assertThat(given).isSorted().allMatch(instant -> instant.isBefore(FIRST_START.plus(DemonstrationClock.AHEAD)));

        given.add(start().instant());
        clock.reserve();
        given.add(clock.instant());
        assertThat(given).isSorted();
    }

    @Test
    void aLaterStartDoesNotBeginAtTheFirstDayAgain() {
        start();
        pass(Duration.ofDays(2));
        assertThat(new DemonstrationClock(jdbc, FIRST_START.minusSeconds(86_400), () -> nanos).instant())
                .isEqualTo(FIRST_START.plus(DemonstrationClock.AHEAD));
    }
}
