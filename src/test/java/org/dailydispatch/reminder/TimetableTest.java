package org.dailydispatch.reminder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.dailydispatch.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.annotation.Scheduled;

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

    /** What tells or sends; the clock of the demonstration and the sweeper of photos hold locks of their own. */
    @Test
    void everyJobThatTellsOrSendsIsLocked() {
        JavaClasses program = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.dailydispatch.reminder", "org.dailydispatch.notification");
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should()
                .beAnnotatedWith(SchedulerLock.class)
                .check(program);
        // What a robot takes in a minute, it takes from all replicas together.
        assertThat(program.stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(SchedulerLock.class))
                        .map(method -> method.getAnnotationOfType(SchedulerLock.class))
                        .filter(lock -> List.of("notices", "reminders").contains(lock.name())))
                .hasSize(2)
                .allSatisfy(lock -> assertThat(Duration.parse(lock.lockAtLeastFor()))
                        .isGreaterThanOrEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void aLockIsHeldForItsTimeAlsoWhereTheJobIsDoneAtOnce() {
        LockConfiguration brief =
                new LockConfiguration(Instant.EPOCH, "a brief job", Duration.ofMinutes(5), Duration.ofMinutes(1));
        locks.lock(brief).orElseThrow().unlock();
        assertThat(locks.lock(brief)).as("on another replica, at once").isEmpty();
    }

    @Test
    void whatBreaksInOnePartDoesNotKeepTheOthers() {
        MissingReports reports = mock();
        Deadlines deadlines = mock();
        doThrow(new IllegalStateException("broken")).when(deadlines).dueTomorrow();
        doThrow(new IllegalStateException("broken")).when(deadlines).overdue();
        new Timetable(deadlines, reports).run();
        verify(deadlines).overdue();
        verify(reports).look();
    }

    @Test
    void testsHaveNoTimetable() {
        assertThat(context.getBeansOfType(Timetable.class)).isEmpty();
    }
}
