package org.dailydispatch.inspection;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts what is over, soon after the start and every few minutes; replicas that do so at once leave each other's days. */
@Component("visitTimetable")
@ConditionalOnProperty(name = "daily-dispatch.visits.scheduled", matchIfMissing = true)
class Timetable {

    private final VisitDays days;

    Timetable(VisitDays days) {
        this.days = days;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT20S")
    void run() {
        days.count();
    }
}
