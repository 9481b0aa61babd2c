package org.dailydispatch.change;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears the log, on one replica at a time. */
@Component("changeTimetable")
class Timetable {

    private final ChangeLog log;

    Timetable(ChangeLog log) {
        this.log = log;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    @SchedulerLock(name = "changes-clearing", lockAtMostFor = "PT30M")
    void clear() {
        log.clear();
    }
}
