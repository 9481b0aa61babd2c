package org.dailydispatch.change;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears the log of what was there ten minutes ago, on one replica at a time: nothing is kept as long as that. */
@Component("changeTimetable")
class Timetable {

    private final ChangeLog log;
    private @Nullable String lastTime;

    Timetable(ChangeLog log) {
        this.log = log;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    @SchedulerLock(name = "changes-clearing", lockAtMostFor = "PT30M")
    synchronized void run() {
        if (lastTime != null) {
            log.clear(lastTime);
        }
        lastTime = log.look(Scope.CITY, null).snapshot();
    }
}
