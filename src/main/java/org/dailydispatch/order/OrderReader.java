package org.dailydispatch.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders and recommendations for pages and files, always within the reader's scope. */
@Repository
@Transactional(readOnly = true)
class OrderReader {

    static final int PAGE = 30;

    private static final String SELECT = """
            select o.*, t.number as team_number, t.name_zh as team_zh, t.name_en as team_en,
                   c.name_zh as county_zh, c.name_en as county_en, s.name_zh as township_zh, s.name_en as township_en,
                   a.display_name as made_by_name,
                   array(select p.problem_id from supervision_order_problem p where p.order_id = o.id) as problems,
                   (select count(*) from supervision_order_step r where r.order_id = o.id and r.step = 'REMINDED')
                       as reminders,
                   (select count(*) from supervision_order x
                    where x.team_id = o.team_id and x.township_id is not distinct from o.township_id
                      and x.state in ('ISSUED', 'RECEIVED', 'RETURNED') and x.due_at < :now) as overdue_of_addressee
            from supervision_order o
            join team t on t.id = o.team_id
            join county c on c.id = t.county_id
            join account a on a.id = o.made_by
            left join township s on s.id = o.township_id
            where\s""";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    OrderReader(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFoundException where there is none within the reader's scope */
    Order order(Actor actor, UUID id) {
        return read(actor, "o.id = :id", Map.of("id", id), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("order " + id));
    }

    /** The rows of a list, the latest first. */
    List<Order> page(Actor actor, OrderCriteria criteria, int atMost) {
        return read(actor, criteria.condition(), criteria.parameters(), atMost);
    }

    OrderCount count(Actor actor, OrderCriteria criteria) {
        OrderScope scope = OrderScope.of(actor);
        return jdbc.sql("select count(*) filter (where " + OrderCriteria.OPEN + ") as open, count(*) filter (where "
                        + OrderCriteria.OVERDUE + ") as overdue, count(*) filter (where o.state = 'ANSWERED')"
                        + " as answered, count(*) filter (where " + criteria.narrowing() + ") as listed"
                        + " from supervision_order o where " + scope.sql() + " and " + criteria.place())
                .params(scope.parameters())
                .params(criteria.parameters())
                .param("now", Timestamp.from(clock.now()))
                .query((row, number) -> new OrderCount(
                        row.getInt("open"), row.getInt("overdue"), row.getInt("answered"), row.getInt("listed")))
                .single();
    }

    /** The timeline, earliest first; the caller has read the order within his scope. */
    List<TimelineEntry> timelineOf(Order order) {
        return jdbc.sql("""
                        select at, actor_id, actor_name, step, note, due_at from supervision_order_step
                        where order_id = :id order by at, id""").param("id", order.id()).query(OrderReader::entry).list();
    }

    private List<Order> read(Actor actor, String condition, Map<String, Object> parameters, int atMost) {
        OrderScope scope = OrderScope.of(actor);
        Instant now = clock.now();
        return jdbc.sql(SELECT + scope.sql() + " and " + condition + " order by o.id desc limit :atMost")
                .params(scope.parameters())
                .params(parameters)
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .query((row, number) -> OrderMapper.order(row, now, clock))
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                StepKind.valueOf(row.getString("step")),
                row.getString("note"),
                instantOrNull(row, "due_at"));
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
