package org.dailydispatch.download;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every replica writes what it can claim; one at a time clears away. */
@Component("exportTimetable")
@ConditionalOnProperty(name = "daily-dispatch.exports.scheduled", matchIfMissing = true)
class Timetable {

    private final DownloadDesk desk;
    private final DailyDeliveries deliveries;
    private final DownloadSweeper sweeper;

    Timetable(DownloadDesk desk, DailyDeliveries deliveries, DownloadSweeper sweeper) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.sweeper = sweeper;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void run() {
        desk.run();
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT15S")
    void deliver() {
        deliveries.run();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    @SchedulerLock(name = "exports-clearing", lockAtMostFor = "PT1H")
    void clear() {
        sweeper.sweep();
    }
}
