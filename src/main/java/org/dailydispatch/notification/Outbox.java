package org.dailydispatch.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be sent. A row is claimed by moving it ahead for as long as sending may take: whoever else looks meanwhile
 * does not see it, and where the sender dies it comes up again by itself.
 */
@Component
class Outbox {

    static final int TRIES = 8;

    /** Longer than any try takes: the timeouts of the channels are far below it. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final JdbcClient jdbc;
    private final Channels channels;

    Outbox(JdbcClient jdbc, Channels channels) {
        this.jdbc = jdbc;
        this.channels = channels;
    }

    /** A message that this program is to send now. Exactly one of notice and digest is there. */
    record Claimed(
            UUID id,
            ChannelKind channel,
            @Nullable UUID recipientId,
            @Nullable UUID noticeId,
            @Nullable ReportingDay digestDay,
            int tries) {}

    /** How long to wait after so many tries. */
    static Duration waitAfter(int tries) {
        return WAITS.get(Math.min(tries, WAITS.size()) - 1);
    }

    /** Single messages about the occasion: a mail for each who wants one, one posting for all who want that. */
    void put(UUID occasion, Instant now) {
        if (channels.on(ChannelKind.MAIL)) {
            insert("""
                    select 'MAIL', n.recipient_id, n.id, :now, :now
                    from notice n join notice_settings s on s.account_id = n.recipient_id
                        join account a on a.id = n.recipient_id and a.active
                    where n.occasion_id = :occasion and not n.covert and s.mail and s.digest_at is null""", occasion, now);
        }
        if (channels.on(ChannelKind.WEBHOOK)) {
            insert("""
                    (select 'WEBHOOK', cast(null as uuid), n.id, :now, :now
                    from notice n join notice_settings s on s.account_id = n.recipient_id
                        join account a on a.id = n.recipient_id and a.active
                    where n.occasion_id = :occasion and not n.covert and s.webhook
                    order by n.id limit 1)""", occasion, now);
        }
    }

    private void insert(String rows, UUID occasion, Instant now) {
        jdbc.sql("insert into notice_delivery (channel, recipient_id, notice_id, made_at, next_at) " + rows
                        + " on conflict do nothing")
                .param("occasion", occasion)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The one that has waited longest; nobody else gets it for a while. Looked for once, whatever the plan joins. */
    Optional<Claimed> claim(ChannelKind channel, Instant now) {
        return jdbc.sql("""
                        with due as materialized (select id from notice_delivery
                            where channel = :channel and state = 'PENDING' and next_at <= :now
                            order by next_at, id limit 1 for update skip locked)
                        update notice_delivery d set tries = d.tries + 1, next_at = :until
                        from due where d.id = due.id
                        returning d.id, d.channel, d.recipient_id, d.notice_id, d.digest_day, d.tries""")
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(CLAIM)))
                .query(Outbox::claimed)
                .optional();
    }

    void sent(Claimed claimed, Instant now) {
        jdbc.sql("""
                        update notice_delivery set state = 'SENT', settled_at = :now, reason = null, detail = ''
                        where id = :id and tries = :tries and state = 'PENDING'""")
                .param("now", Timestamp.from(now))
                .param("id", claimed.id())
                .param("tries", claimed.tries())
                .update();
    }

    /** Puts it back for later, or aside for good. */
    void failed(Claimed claimed, Undelivered why, Instant now) {
        boolean dead = why.reason().forGood() || claimed.tries() >= TRIES;
        jdbc.sql("""
                        update notice_delivery set state = :state, settled_at = :settled, next_at = :next, reason = :reason,
                            detail = :detail
                        where id = :id and tries = :tries and state = 'PENDING'""")
                .param("state", dead ? "DEAD" : "PENDING")
                .param("settled", dead ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .param("next", Timestamp.from(dead ? now : now.plus(waitAfter(claimed.tries()))))
                .param("reason", why.reason().name())
                .param("detail", why.detail())
                .param("id", claimed.id())
                .param("tries", claimed.tries())
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        LocalDate digest = row.getObject("digest_day", LocalDate.class);
        return new Claimed(
                row.getObject("id", UUID.class),
                ChannelKind.valueOf(row.getString("channel")),
                row.getObject("recipient_id", UUID.class),
                row.getObject("notice_id", UUID.class),
                digest == null ? null : new ReportingDay(digest),
                row.getInt("tries"));
    }
}
