package org.dailydispatch.download;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dailydispatch.day.ReportingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Has what waits written, so many at a time. */
@Component
class DownloadDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadDesk.class);
    private static final int SECONDS_TO_STOP = 5;

    private final DownloadQueue queue;
    private final Writing writing;
    private final ReportingClock clock;
    private final Semaphore places;
    private final ExecutorService writers;

    @Autowired
    DownloadDesk(DownloadQueue queue, DownloadWriter writer, ReportingClock clock, DownloadSettings settings) {
        this(queue, writer::write, clock, settings);
    }

    DownloadDesk(DownloadQueue queue, Writing writing, ReportingClock clock, DownloadSettings settings) {
        this.queue = queue;
        this.writing = writing;
        this.clock = clock;
        this.places = new Semaphore(settings.atOnce());
        this.writers = Executors.newFixedThreadPool(settings.atOnce());
    }

    /** Writes one export that this program has claimed. */
    @FunctionalInterface
    interface Writing {
        void write(UUID id, UUID claim);
    }

    /** Gives up what was cut off, and begins what waits as far as there are places. @return how many were begun */
    int run() {
        int given = queue.giveUpCutOff(clock.now());
        if (given > 0) {
            LOG.warn("{} exports were cut off", given);
        }
        int begun = 0;
        while (places.tryAcquire()) {
            UUID claim = UUID.randomUUID();
            Optional<UUID> next = claim(claim);
            if (next.isEmpty()) {
                break;
            }
            begun++;
            writers.execute(() -> write(next.get(), claim));
        }
        return begun;
    }

    /** Holds the place only where there is something to write. */
    private Optional<UUID> claim(UUID claim) {
        Optional<UUID> next = Optional.empty();
        try {
            next = queue.claim(claim, clock.now());
        } finally {
            if (next.isEmpty()) {
                places.release();
            }
        }
        return next;
    }

    private void write(UUID id, UUID claim) {
        try {
            writing.write(id, claim);
        } catch (RuntimeException lost) {
            // Its lease runs out, and it is given up then.
            LOG.error("Export {} was left unfinished", id, lost);
        } finally {
            places.release();
        }
    }

    /** What is being written now is cut off, and says so. */
    @PreDestroy
    void stop() throws InterruptedException {
        writers.shutdownNow();
        if (!writers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            LOG.warn("An export was still being written when the program stopped");
        }
    }
}
