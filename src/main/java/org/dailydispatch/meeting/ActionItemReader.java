package org.dailydispatch.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads action items within a reader's scope. */
@Component
class ActionItemReader {

    private static final String SELECT = """
            select i.*, m.kind, t.name_zh, t.name_en,
                array(select p.problem_id from meeting_item_problem p where p.item_id = i.id order by p.problem_id) problems
            from meeting_item i join meeting m on m.id = i.meeting_id join team t on t.id = i.team_id
            where\s""";

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    ActionItemReader(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<ActionItem> find(Actor actor, UUID id) {
        MeetingScope scope = MeetingScope.of(actor);
        return items(scope.items() + " and i.id = :id", with(scope.parameters(), "id", id)).stream()
                .findFirst();
    }

    /** What is due first comes first. */
    List<ActionItem> page(Actor actor, ItemFilter filter, int atMost) {
        MeetingScope scope = MeetingScope.of(actor);
        return jdbc.sql(SELECT + scope.items() + " and " + filter.condition()
                        + " order by i.due_on, i.id limit :atMost")
                .params(scope.parameters())
                .params(filter.parameters(clock.today()))
                .param("atMost", atMost)
                .query(this::item)
                .list();
    }

    /** How many there are on all pages. */
    int count(Actor actor, ItemFilter filter) {
        MeetingScope scope = MeetingScope.of(actor);
        return jdbc.sql("select count(*) from (" + SELECT + scope.items() + " and " + filter.condition() + ") x")
                .params(scope.parameters())
                .params(filter.parameters(clock.today()))
                .query(Integer.class)
                .single();
    }

    /** What the meeting agreed; the caller has read the meeting within his scope. */
    List<ActionItem> agreedBy(UUID meetingId) {
        return items("i.meeting_id = :meeting order by i.position, i.id", Map.of("meeting", meetingId));
    }

    /** The items of earlier meetings with which the meeting opened; the caller has read it within his scope. */
    List<ActionItem> carriedTo(UUID meetingId) {
        return items(
                "i.id in (select c.item_id from meeting_carried c where c.meeting_id = :meeting)"
                        + " order by i.due_on, i.id",
                Map.of("meeting", meetingId));
    }

    /** The same as they stood at the instant, the day being counted as overdue or not. */
    List<Minutes.Carried> carriedTo(UUID meetingId, ReportingDay day, Instant asOf) {
        Map<UUID, ItemState> settled = new HashMap<>();
        jdbc.sql("""
                        select s.item_id, s.action from meeting_item_step s
                        join meeting_carried c on c.item_id = s.item_id
                        where c.meeting_id = :meeting and s.at < :asOf order by s.at, s.id""")
                .param("meeting", meetingId)
                .param("asOf", Timestamp.from(asOf))
                .query((ResultSet row) -> {
                    ItemAction action = ItemAction.valueOf(row.getString("action"));
                    settled.put(row.getObject("item_id", UUID.class), action.outcome());
                });
        return carriedTo(meetingId).stream()
                .map(item -> Minutes.Carried.of(item, settled.getOrDefault(item.id(), ItemState.OPEN), day))
                .toList();
    }

    /** The items with which a meeting of that day would open. */
    List<ActionItem> openOn(UUID teamId, ReportingDay day) {
        return items(
                "i.team_id = :team and i.state = 'OPEN' and i.agreed_on <= :day order by i.due_on, i.id",
                Map.of("team", teamId, "day", day.date()));
    }

    /** What was done to the item, the earliest first; the caller has read it within his scope. */
    List<ItemStep> steps(UUID itemId) {
        return jdbc.sql("""
                        select at, actor_name, action, remark from meeting_item_step where item_id = :id
                        order by at, id""")
                .param("id", itemId)
                .query((row, number) -> new ItemStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"),
                        ItemAction.valueOf(row.getString("action")),
                        row.getString("remark")))
                .list();
    }

    private List<ActionItem> items(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition).params(parameters).query(this::item).list();
    }

    private static Map<String, Object> with(Map<String, Object> parameters, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    private ActionItem item(ResultSet row, int number) throws SQLException {
        ReportingDay dueOn = day(row, "due_on");
        ItemState state = ItemState.valueOf(row.getString("state"));
        return new ActionItem(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                MeetingKind.valueOf(row.getString("kind")),
                new Name(row.getString("name_zh"), row.getString("name_en")),
                day(row, "agreed_on"),
                row.getInt("position"),
                row.getString("text"),
                row.getObject("township_id", UUID.class),
                row.getString("unit"),
                row.getString("person"),
                dueOn,
                state == ItemState.OPEN ? Math.max(0, dueOn.daysUntil(clock.today())) : 0,
                state,
                row.getString("remark"),
                settledAt(row),
                row.getString("settled_by_name"),
                List.of((UUID[]) row.getArray("problems").getArray()),
                row.getInt("version"));
    }

    private static ReportingDay day(ResultSet row, String column) throws SQLException {
        return new ReportingDay(row.getObject(column, LocalDate.class));
    }

    private static @Nullable Instant settledAt(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
