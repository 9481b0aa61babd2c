package org.dailydispatch.order;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.account.Leftovers;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders and recommendations that wait for a township without a liaison. */
@Component
@Transactional(readOnly = true)
class LeftOrders implements Leftovers {

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    LeftOrders(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.ORDERS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select o.id, o.kind, o.year, o.number, o.due_at, o.township_id, t.number as team_number,
                            s.name_zh, s.name_en
                        from supervision_order o join team t on t.id = o.team_id join township s on s.id = o.township_id
                        where o.team_id = :team and o.state in ('ISSUED', 'RECEIVED', 'RETURNED')
                            and not exists (select from account a
                                where a.role = 'LIAISON' and a.active and a.township_id = o.township_id)
                        order by o.due_at, o.id""")
                .param("team", teamId)
                .query((row, number) -> {
                    String text = new OrderNumber(
                                    Kind.valueOf(row.getString("kind")),
                                    row.getInt("team_number"),
                                    row.getInt("year"),
                                    row.getInt("number"))
                            .text();
                    return Leftover.ofTownship(
                            LeftoverKind.ORDERS,
                            row.getObject("township_id", UUID.class),
                            new Name(row.getString("name_zh"), row.getString("name_en")),
                            new Name(text, text),
                            clock.dayOf(row.getObject("due_at", OffsetDateTime.class)
                                    .toInstant()),
                            "/orders/" + row.getObject("id", UUID.class));
                })
                .list();
    }
}
