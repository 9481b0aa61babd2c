package org.dailydispatch.download;

import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.springframework.context.ApplicationContext;

/** The desk of a program whose jobs run only when a test says so, for tests of other rooms. */
public final class WritingDesk {

    private WritingDesk() {}

    /** Claims what waits and writes it, until nothing waits. */
    public static void writeAll(ApplicationContext program) {
        UUID claim = UUID.randomUUID();
        program.getBean(DownloadQueue.class)
                .claim(claim, program.getBean(ReportingClock.class).now())
                .ifPresent(id -> {
                    program.getBean(DownloadWriter.class).write(id, claim);
                    writeAll(program);
                });
    }
}
