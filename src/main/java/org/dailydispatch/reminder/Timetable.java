package org.dailydispatch.reminder;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes, on one replica at a time. Where two should look at once, each thing is still told once. */
@Component("reminderTimetable")
@ConditionalOnProperty(name = "daily-dispatch.notices.scheduled", matchIfMissing = true)
class Timetable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private final Deadlines deadlines;
    private final MissingReports reports;

    Timetable(Deadlines deadlines, MissingReports reports) {
        this.deadlines = deadlines;
        this.reports = reports;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    @SchedulerLock(name = "reminders", lockAtMostFor = "PT30M", lockAtLeastFor = "PT1M")
    void run() {
        attempt("due tomorrow", deadlines::dueTomorrow);
        attempt("overdue", deadlines::overdue);
        attempt("missing reports", reports::look);
    }

    /** What breaks in one part must not keep the others from telling what they know. */
    private static void attempt(String part, Runnable look) {
        try {
            look.run();
        } catch (RuntimeException broken) {
            LOG.error("Could not remind: {}", part, broken);
        }
    }
}
