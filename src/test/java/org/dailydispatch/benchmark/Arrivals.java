package org.dailydispatch.benchmark;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records that come in while others read: one every two seconds, six times as many as fill the day of the benchmark. */
final class Arrivals implements AutoCloseable {

    private static final long EVERY_MILLIS = 2_000;

    /** Writes of the team's day one record after another, so that what was made from them is made anew. */
    static final class Records {

        private static final String WRITE = """
                update inspection i set revised_at = revised_at where i.id = (
                    select j.id from inspection j join team g on g.id = j.team_id
                    where g.number = 9 and j.day = :day and j.mode = 'OPEN' limit 1)""";

        private final JdbcClient jdbc;

        Records(DataSource database) {
            this.jdbc = JdbcClient.create(database);
        }

        void write() {
            if (jdbc.sql(WRITE).param("day", GeneratedCounty.TODAY).update() != 1) {
                throw new IllegalStateException("no record of " + GeneratedCounty.TODAY);
            }
        }

        Arrivals arriving() {
            return new Arrivals(this);
        }
    }

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger written = new AtomicInteger();

    private final ScheduledFuture<?> writing;

    private Arrivals(Records records) {
        writing = clock.scheduleAtFixedRate(
                () -> {
                    records.write();
                    written.incrementAndGet();
                },
                EVERY_MILLIS / 2,
                EVERY_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    /** So far. */
    int count() {
        return written.get();
    }

    /** @throws IllegalStateException where writing had failed before */
    @Override
    public void close() {
        boolean failed = writing.isDone();
        clock.shutdownNow();
        if (failed) {
            throw new IllegalStateException("records ceased to come in after " + written);
        }
    }
}
