package org.dailydispatch.notification;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends every minute and clears twice a day, on one replica at a time: what a robot takes in a minute, it takes from all replicas together. */
@Component
@ConditionalOnProperty(name = "daily-dispatch.notices.scheduled", matchIfMissing = true)
class Timetable {

    private final Digests digests;
    private final Courier courier;
    private final Clearing clearing;

    Timetable(Digests digests, Courier courier, Clearing clearing) {
        this.digests = digests;
        this.courier = courier;
        this.clearing = clearing;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "notices", lockAtMostFor = "PT30M", lockAtLeastFor = "PT1M")
    void run() {
        digests.gather();
        courier.send();
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT10M")
    @SchedulerLock(name = "notices-clearing", lockAtMostFor = "PT1H")
    void clear() {
        clearing.clear();
    }
}
