package org.dailydispatch.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of one team over a period, as their approved minutes have them. */
@Service
@Transactional(readOnly = true)
public class MeetingFacts {

    private final JdbcClient jdbc;

    MeetingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose minutes were approved by the instant, both days included, in the order of days. One statement. */
    public List<MeetingFact> between(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql("""
                        select m.id, m.kind, m.day, n.number, coalesce(n.source ->> 'agenda', '') agenda,
                            jsonb_array_length(n.source -> 'decisions') decisions
                        from meeting m join lateral (select w.number, w.source from meeting_minutes w
                            where w.meeting_id = m.id and w.approved_at <= :asOf order by w.number desc limit 1) n on true
                        where m.team_id = :team and m.day between :from and :to
                        order by m.day, m.starts_at, m.id""")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .query((row, number) -> new MeetingFact(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        MeetingKind.valueOf(row.getString("kind")),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        row.getString("agenda"),
                        row.getInt("decisions")))
                .list();
    }
}
