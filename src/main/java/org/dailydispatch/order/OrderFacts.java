package org.dailydispatch.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What one team has issued over a period and what came of it; drafts are not among it. */
@Service
@Transactional(readOnly = true)
public class OrderFacts {

    private final JdbcClient jdbc;

    OrderFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Issued on one of the days, both included, by the instant, in the order of issuing. One statement.
     *
     * @param until as of when the timeline is read: what came of a paper afterwards is not told
     */
    public List<OrderFact> issuedBetween(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf, Instant until) {
        return jdbc.sql("""
                        select o.id, o.version, o.kind, t.number team_number, o.year, o.number, o.title,
                            coalesce(s.name_zh, c.name_zh) addressee, o.issued_on,
                            coalesce(deadline.due_at, o.issued_due_at) due_at, coalesce(stood.step, 'ISSUED') step
                        from supervision_order o join team t on t.id = o.team_id join county c on c.id = t.county_id
                        left join township s on s.id = o.township_id
                        left join lateral (select p.step from supervision_order_step p
                            where p.order_id = o.id and p.at <= :until
                                and p.step in ('ISSUED', 'RECEIVED', 'ANSWERED', 'RETURNED', 'ACCEPTED')
                            order by p.at desc, p.id desc limit 1) stood on true
                        left join lateral (select p.due_at from supervision_order_step p
                            where p.order_id = o.id and p.at <= :until
                                and p.step in ('ISSUED', 'RETURNED') and p.due_at is not null
                            order by p.at desc, p.id desc limit 1) deadline on true
                        where o.team_id = :team and o.issued_on between :from and :to and o.issued_at <= :asOf
                            and o.state <> 'DRAFT'
                        order by o.issued_at, o.id""")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
                .param("until", Timestamp.from(until))
                .query(OrderFacts::fact)
                .list();
    }

    private static OrderFact fact(ResultSet row, int at) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new OrderFact(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                kind == Kind.RECOMMENDATION,
                new OrderNumber(kind, row.getInt("team_number"), row.getInt("year"), row.getInt("number")).text(),
                row.getString("title"),
                row.getString("addressee"),
                new ReportingDay(row.getObject("issued_on", LocalDate.class)),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                outcome(StepKind.valueOf(row.getString("step"))));
    }

    private static Outcome outcome(StepKind last) {
        return switch (last) {
            case ANSWERED -> Outcome.ANSWERED;
            case RETURNED -> Outcome.RETURNED;
            case ACCEPTED -> Outcome.ACCEPTED;
            default -> Outcome.AWAITED;
        };
    }
}
