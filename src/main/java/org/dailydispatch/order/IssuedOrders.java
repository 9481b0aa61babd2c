package org.dailydispatch.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The issued papers of all teams, for the program's own notices. No page reads here: nothing limits the reader. */
@Service
@Transactional(readOnly = true)
public class IssuedOrders {

    private final JdbcClient jdbc;

    IssuedOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<IssuedOrder> find(UUID id) {
        return jdbc.sql("""
                        select o.id, o.kind, o.year, o.number, o.due_at, t.number as team_number,
                            array(select c.township_id from supervision_order_copy c where c.order_id = o.id
                                order by c.township_id) as copies,
                            coalesce(s.name_zh, c.name_zh) as addressee_zh, coalesce(s.name_en, c.name_en) as addressee_en
                        from supervision_order o join team t on t.id = o.team_id join county c on c.id = t.county_id
                        left join township s on s.id = o.township_id
                        where o.id = :id and o.state <> 'DRAFT'""")
                .param("id", id)
                .query((row, number) -> new IssuedOrder(
                        id,
                        numberOf(row),
                        new Name(row.getString("addressee_zh"), row.getString("addressee_en")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        List.of((UUID[]) row.getArray("copies").getArray())))
                .optional();
    }

    /** Those that wait for the addressee and are due after the first instant and not after the last, the earliest first. */
    public List<DueOrder> dueBetween(Instant after, Instant last) {
        return jdbc.sql("""
                        select o.id, o.kind, o.year, o.number, o.team_id, o.township_id, o.due_at, t.number as team_number,
                            coalesce(s.name_zh, c.name_zh) as addressee_zh, coalesce(s.name_en, c.name_en) as addressee_en
                        from supervision_order o join team t on t.id = o.team_id join county c on c.id = t.county_id
                        left join township s on s.id = o.township_id
                        where o.state in ('ISSUED', 'RECEIVED', 'RETURNED') and o.due_at > :after and o.due_at <= :last
                        order by o.due_at, o.id""")
                .param("after", Timestamp.from(after))
                .param("last", Timestamp.from(last))
                .query((row, number) -> new DueOrder(
                        row.getObject("id", UUID.class),
                        numberOf(row),
                        row.getObject("team_id", UUID.class),
                        row.getObject("township_id", UUID.class),
                        new Name(row.getString("addressee_zh"), row.getString("addressee_en")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String numberOf(ResultSet row) throws SQLException {
        return new OrderNumber(
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("team_number"),
                        row.getInt("year"),
                        row.getInt("number"))
                .text();
    }
}
