package org.dailydispatch.notification;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers what people who want one message a day have not read yet, once a day each, by mail: a group is told
 * of occasions, nobody's digest. Whoever has nothing unread gets
 * nothing; what one digest has told, the next does not repeat.
 */
@Component
class Digests {

    private final JdbcClient jdbc;
    private final Channels channels;
    private final ReportingClock clock;

    Digests(JdbcClient jdbc, Channels channels, ReportingClock clock) {
        this.jdbc = jdbc;
        this.channels = channels;
        this.clock = clock;
    }

    /** Those whose time has come today. @return for how many people */
    @Transactional
    int gather() {
        if (!channels.on(ChannelKind.MAIL)) {
            return 0;
        }
        Instant now = clock.now();
        ReportingDay today = clock.dayOf(now);
        List<UUID> people = jdbc.sql("""
                        with told as (
                            update notice n set digested_on = :day
                            from notice_settings s join account a on a.id = s.account_id
                            where n.recipient_id = s.account_id and a.active and s.digest_at <= :time
                                and s.mail
                                and n.read_at is null and not n.covert and n.digested_on is null
                                and\s""" + NoticeRepository.IN_REACH + """

                                and not exists (select from notice_delivery d
                                                where d.recipient_id = s.account_id and d.digest_day = :day)
                            returning n.recipient_id)
                        select distinct recipient_id from told""")
                .param("day", today.date())
                .param("time", Time.valueOf(clock.timeOf(now)))
                .query(UUID.class)
                .list();
        if (!people.isEmpty()) {
            put(people, today, now);
        }
        return people.size();
    }

    private void put(List<UUID> people, ReportingDay day, Instant now) {
        jdbc.sql("""
                        insert into notice_delivery (channel, recipient_id, digest_day, made_at, next_at)
                        select 'MAIL', s.account_id, :day, :now, :now from notice_settings s where s.account_id in (:people)
                        on conflict do nothing""")
                .param("day", day.date())
                .param("now", Timestamp.from(now))
                .param("people", people)
                .update();
    }
}
