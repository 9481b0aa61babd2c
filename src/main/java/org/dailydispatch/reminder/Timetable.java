package org.dailydispatch.reminder;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes, on one replica at a time. Where two should look at once, each thing is still told once. */
@Component("reminderTimetable")
@ConditionalOnProperty(name = "daily-dispatch.notices.scheduled", matchIfMissing = true)
class Timetable {

    private final Deadlines deadlines;
    private final MissingReports reports;

    Timetable(Deadlines deadlines, MissingReports reports) {
        this.deadlines = deadlines;
        this.reports = reports;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    @SchedulerLock(name = "reminders", lockAtMostFor = "PT30M")
    void run() {
        deadlines.dueTomorrow();
        deadlines.overdue();
        reports.look();
    }
}
