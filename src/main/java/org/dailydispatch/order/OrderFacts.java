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
import org.jspecify.annotations.Nullable;
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

    /** Issued on one of the days, both included, by the instant, in the order of issuing. One statement. */
    public List<OrderFact> issuedBetween(UUID teamId, ReportingDay from, ReportingDay to, Instant asOf) {
        return jdbc.sql("""
                        select o.id, o.version, o.kind, t.number team_number, o.year, o.number, o.title,
                            coalesce(s.name_zh, c.name_zh) addressee, o.issued_on, o.due_at, o.answered_at, o.accepted_at
                        from supervision_order o join team t on t.id = o.team_id join county c on c.id = t.county_id
                        left join township s on s.id = o.township_id
                        where o.team_id = :team and o.issued_on between :from and :to and o.issued_at <= :asOf
                            and o.state <> 'DRAFT'
                        order by o.issued_at, o.id""")
                .param("team", teamId)
                .param("from", from.date())
                .param("to", to.date())
                .param("asOf", Timestamp.from(asOf))
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
                instant(row, "answered_at"),
                instant(row, "accepted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
