package org.dailydispatch.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the outbox for the administrator, and takes up what was given up. */
@Repository
class DeliveryRepository {

    private static final String SELECT = """
            select d.*, a.display_name recipient, n.kind, coalesce(n.day, d.digest_day) about
            from notice_delivery d
            left join account a on a.id = d.recipient_id
            left join notice n on n.id = d.notice_id
            where\s""";

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first; {@code after} is the last of the page before. */
    List<Delivery> page(DeliveryState state, @Nullable UUID after, int atMost) {
        return jdbc.sql(SELECT + "d.state = :state" + (after == null ? "" : " and d.id < :after")
                        + " order by d.id desc limit :most")
                .params(after == null ? Map.of() : Map.of("after", after))
                .param("state", state.name())
                .param("most", atMost)
                .query(DeliveryRepository::delivery)
                .list();
    }

    Optional<Delivery> find(UUID id) {
        return jdbc.sql(SELECT + "d.id = :id")
                .param("id", id)
                .query(DeliveryRepository::delivery)
                .optional();
    }

    /** @return false where it is not given up, perhaps because another administrator was faster */
    boolean takeUp(UUID id, Instant now) {
        return jdbc.sql("""
                        update notice_delivery set state = 'PENDING', tries = 0, next_at = :now, settled_at = null
                        where id = :id and state = 'DEAD'""").param("now", Timestamp.from(now)).param("id", id).update() == 1;
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        String reason = row.getString("reason");
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Delivery(
                row.getObject("id", UUID.class),
                ChannelKind.valueOf(row.getString("channel")),
                row.getString("recipient"),
                kind == null ? null : NoticeKind.valueOf(kind),
                new ReportingDay(row.getObject("about", LocalDate.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                reason == null ? null : Undelivered.Reason.valueOf(reason),
                row.getString("detail"));
    }
}
