package org.dailydispatch.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.dailydispatch.day.ReportingClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clears away what was read or settled long ago. What was told is no record: the deed and its trail stay. */
@Component
class Clearing {

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    /** So many rows in one statement: readers are never held up for long. */
    static final int AT_A_TIME = 5_000;

    private final JdbcClient jdbc;
    private final Keeping keeping;
    private final ReportingClock clock;

    Clearing(JdbcClient jdbc, Keeping keeping, ReportingClock clock) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** First messages, then the notices that no message tells any more. @return how many rows are gone */
    int clear() {
        int gone = all("""
                        delete from notice_delivery where id in (select d.id from notice_delivery d
                            where d.state = 'SENT' and d.settled_at < :before limit :most)""", keeping.read()) + all("""
                        delete from notice_delivery where id in (select d.id from notice_delivery d
                            where d.state = 'DEAD' and d.settled_at < :before limit :most)""", keeping.dead()) + all("""
                        delete from notice where id in (select n.id from notice n
                            where n.read_at is not null and n.at < :before
                                and not exists (select from notice_delivery d where d.notice_id = n.id)
                            limit :most)""", keeping.read());
        if (gone > 0) {
            LOG.info("Cleared {} old notices and messages", gone);
        }
        return gone;
    }

    private int all(String delete, Duration kept) {
        Instant before = clock.now().minus(kept);
        int gone = 0;
        int last;
        do {
            last = jdbc.sql(delete)
                    .param("before", Timestamp.from(before))
                    .param("most", AT_A_TIME)
                    .update();
            gone += last;
        } while (last == AT_A_TIME);
        return gone;
    }
}
