package org.dailydispatch.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
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
                   array(select c.township_id from supervision_order_copy c where c.order_id = o.id) as copy_to,
                   array(select y.name_zh from supervision_order_copy c join township y on y.id = c.township_id
                         where c.order_id = o.id order by y.position, y.code) as copy_to_zh,
                   array(select y.name_en from supervision_order_copy c join township y on y.id = c.township_id
                         where c.order_id = o.id order by y.position, y.code) as copy_to_en,
                   (select count(distinct cast(r.at at time zone :zone as date))
                    from supervision_order_step r join supervision_order_round d on d.order_id = r.order_id
                    where r.order_id = o.id and r.step = 'REMINDED' and r.at > d.due_at
                      and r.at < coalesce(d.answered_at, 'infinity')) as reminders,
                   (select count(distinct cast(r.at at time zone :zone as date))
                    from supervision_order_step r join supervision_order_round d on d.order_id = r.order_id
                    where r.order_id = o.id and r.step = 'REMINDED' and r.at > d.due_at
                      and r.at < coalesce(d.answered_at, 'infinity')
                      and r.at > coalesce(k.at, '-infinity')) as since_talk,
                   k.at as talked_with_addressee,
                   (select count(*) from supervision_order_round d
                    where d.team_id = o.team_id and d.township_id is not distinct from o.township_id
                      and d.due_at < coalesce(d.answered_at, :now)
                      and d.due_at > coalesce(k.at, '-infinity')) as overdue_of_addressee
            from supervision_order o
            join team t on t.id = o.team_id
            join county c on c.id = t.county_id
            join account a on a.id = o.made_by
            left join township s on s.id = o.township_id
            left join lateral (select max(x.talked_at) as at from supervision_order x
                where x.team_id = o.team_id and x.township_id is not distinct from o.township_id
                  and x.talked_at is not null) k on true
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
        return read(actor, criteria.condition(actor), criteria.parameters(), atMost);
    }

    /** Copies are listed and are nobody's to answer: a liaison's headline counts his own. */
    OrderCount count(Actor actor, OrderCriteria criteria) {
        OrderScope scope = OrderScope.of(actor);
        String owed = actor.is(Role.LIAISON) ? OrderCriteria.OWN + " and " : "";
        return jdbc.sql("select count(*) filter (where " + owed + OrderCriteria.OPEN
                        + ") as open, count(*) filter (where "
                        + owed + OrderCriteria.OVERDUE + ") as overdue, count(*) filter (where " + owed
                        + "o.state = 'ANSWERED') as answered, count(*) filter (where " + criteria.narrowing(actor)
                        + ") as listed"
                        + " from supervision_order o where " + scope.sql() + " and " + criteria.place())
                .params(scope.parameters())
                .params(criteria.parameters())
                .param("now", Timestamp.from(clock.now()))
                .query((row, number) -> new OrderCount(
                        row.getInt("open"), row.getInt("overdue"), row.getInt("answered"), row.getInt("listed")))
                .single();
    }

    /** How many rows of the list were issued on one of these days. */
    int countIssued(Actor actor, OrderCriteria criteria, ReportingDay from, ReportingDay to) {
        OrderScope scope = OrderScope.of(actor);
        return jdbc.sql("select count(*) from supervision_order o where " + scope.sql() + " and "
                        + criteria.condition(actor) + " and o.issued_on between :from and :to")
                .params(scope.parameters())
                .params(criteria.parameters())
                .param("now", Timestamp.from(clock.now()))
                .param("from", from.date())
                .param("to", to.date())
                .query(Integer.class)
                .single();
    }

    /**
     * The timeline, earliest first; the caller has read the order within his scope. Of a draft only leaders know; who
     * gets a copy, of the issuing only.
     */
    List<TimelineEntry> timelineOf(Actor actor, Order order) {
        return jdbc.sql("""
                        select at, actor_id, actor_name, step, note, due_at, held_on, people
                        from supervision_order_step
                        where order_id = :id and (:leader or step not in ('DRAFTED', 'EDITED'))
                            and (not :copied or step = 'ISSUED')
                        order by at, id""")
                .param("id", order.id())
                .param("leader", actor.is(Role.LEADER))
                .param("copied", order.copiedTo(actor))
                .query(OrderReader::entry)
                .list();
    }

    private List<Order> read(Actor actor, String condition, Map<String, Object> parameters, int atMost) {
        OrderScope scope = OrderScope.of(actor);
        Instant now = clock.now();
        return jdbc.sql(SELECT + scope.sql() + " and " + condition + " order by o.id desc limit :atMost")
                .params(scope.parameters())
                .params(parameters)
                .param("now", Timestamp.from(now))
                .param("zone", clock.zone().getId())
                .param("atMost", atMost)
                .query((row, number) -> {
                    Order order = OrderMapper.order(row, now, clock);
                    return order.copiedTo(actor) ? order.asCopy() : order;
                })
                .list();
    }

    private static TimelineEntry entry(ResultSet row, int number) throws SQLException {
        return new TimelineEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                StepKind.valueOf(row.getString("step")),
                row.getString("note"),
                instantOrNull(row, "due_at"),
                dayOrNull(row, "held_on"),
                row.getString("people"));
    }

    private static @Nullable ReportingDay dayOrNull(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return day == null ? null : new ReportingDay(day);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
