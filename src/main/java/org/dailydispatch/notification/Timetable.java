package org.dailydispatch.notification;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends every minute, on one replica at a time: what a robot takes in a minute, it takes from all replicas together. */
@Component
@ConditionalOnProperty(name = "daily-dispatch.notices.scheduled", matchIfMissing = true)
class Timetable {

    private final Digests digests;
    private final Courier courier;

    Timetable(Digests digests, Courier courier) {
        this.digests = digests;
        this.courier = courier;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "notices", lockAtMostFor = "PT30M")
    void run() {
        digests.gather();
        courier.send();
    }
}
