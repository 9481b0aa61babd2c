package org.dailydispatch.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Jobs run on one replica at a time, and in tests only when they are called. */
@DatabaseTest
class TimetableTest {

    @Autowired
    LockProvider locks;

    @Autowired
    ApplicationContext context;

    private Optional<SimpleLock> lock() {
        return locks.lock(
                new LockConfiguration(Instant.EPOCH, "a job of a test", Duration.ofMinutes(5), Duration.ZERO));
    }

    @Test
    void whileOneReplicaRunsAJobNoOtherDoes() {
        Optional<SimpleLock> first = lock();

        assertThat(first).isPresent();
        assertThat(lock()).isEmpty();
        first.orElseThrow().unlock();
        Optional<SimpleLock> afterwards = lock();
        assertThat(afterwards).isPresent();
        afterwards.orElseThrow().unlock();
    }

    @Test
    void testsHaveNoTimetable() {
        assertThat(context.getBeansOfType(Timetable.class)).isEmpty();
    }
}
