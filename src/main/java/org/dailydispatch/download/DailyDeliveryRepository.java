package org.dailydispatch.download;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.download.DailyDelivery.State;
import org.dailydispatch.download.DailyDelivery.Way;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of deliveries. */
@Repository
class DailyDeliveryRepository {

    private static final String COLUMNS = "download_id, way, state, tries, next_at, settled_at";

    private final JdbcClient jdbc;

    DailyDeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID download, Way way, boolean refused, Instant now) {
        jdbc.sql("""
                        insert into download_delivery (download_id, way, state, next_at, settled_at)
                        values (:download, :way, case when :refused then 'REFUSED' else 'WAITING' end, :now,
                            case when :refused then cast(:now as timestamptz) end)
                        on conflict do nothing""")
                .param("download", download)
                .param("way", way.name())
                .param("refused", refused)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * One that is due, counted as tried; nobody else gets it before its next time, so that a program that dies over it
     * leaves it to be tried again.
     */
    Optional<DailyDelivery> claim(Instant now) {
        return jdbc.sql("""
                        update download_delivery d set tries = d.tries + 1,
                            next_at = cast(:now as timestamptz) + make_interval(mins => cast(5 * power(3, d.tries) as integer))
                        from (select download_id, way from download_delivery
                            where state = 'WAITING' and next_at <= :now order by next_at limit 1
                            for update skip locked) due
                        where d.download_id = due.download_id and d.way = due.way
                        returning d.download_id, d.way, d.state, d.tries, d.next_at, d.settled_at""")
                .param("now", Timestamp.from(now))
                .query(DailyDeliveryRepository::delivery)
                .optional();
    }

    void settle(DailyDelivery delivery, State state, Instant now) {
        jdbc.sql("""
                        update download_delivery set state = :state, settled_at = :now
                        where download_id = :download and way = :way and state = 'WAITING'""")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("download", delivery.downloadId())
                .param("way", delivery.way().name())
                .update();
    }

    List<DailyDelivery> of(UUID download) {
        return jdbc.sql("select " + COLUMNS + " from download_delivery where download_id = :download order by way")
                .param("download", download)
                .query(DailyDeliveryRepository::delivery)
                .list();
    }

    private static DailyDelivery delivery(ResultSet row, int number) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new DailyDelivery(
                row.getObject("download_id", UUID.class),
                Way.valueOf(row.getString("way")),
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
