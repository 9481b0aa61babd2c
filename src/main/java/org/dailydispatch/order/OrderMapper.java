package org.dailydispatch.order;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** Turns a row of {@link OrderReader} into an order as it stands at an instant. */
final class OrderMapper {

    private OrderMapper() {}

    static Order order(ResultSet row, Instant now, ReportingClock clock) throws SQLException {
        Content content = content(row);
        OrderState state = OrderState.valueOf(row.getString("state"));
        LocalDate issuedOn = row.getObject("issued_on", LocalDate.class);
        String township = row.getString("township_zh");
        return new Order(
                row.getObject("id", UUID.class),
                row.getObject("team_id", UUID.class),
                row.getInt("team_number"),
                new Name(row.getString("team_zh"), row.getString("team_en")),
                new Name(row.getString("county_zh"), row.getString("county_en")),
                township == null ? null : new Name(township, row.getString("township_en")),
                state == OrderState.DRAFT
                        ? null
                        : new OrderNumber(
                                content.kind(), row.getInt("team_number"), row.getInt("year"), row.getInt("number")),
                content,
                copyTo(row),
                row.getString("cited").lines().toList(),
                state,
                Escalation.of(
                        state,
                        content.dueAt(),
                        new Escalation.Chase(
                                row.getInt("reminders"),
                                row.getInt("since_talk"),
                                instantOrNull(row, "reminded_at"),
                                instantOrNull(row, "talked_with_addressee"),
                                row.getInt("overdue_of_addressee")),
                        now,
                        clock),
                row.getString("measures"),
                row.getString("answer"),
                row.getInt("returned_times"),
                instant(row, "made_at"),
                row.getString("made_by_name"),
                instantOrNull(row, "issued_at"),
                instantOrNull(row, "issued_due_at"),
                issuedOn == null ? null : new ReportingDay(issuedOn),
                instantOrNull(row, "answered_at"),
                instantOrNull(row, "accepted_at"),
                row.getInt("version"));
    }

    private static Content content(ResultSet row) throws SQLException {
        return new Content(
                Kind.valueOf(row.getString("kind")),
                row.getObject("township_id", UUID.class),
                row.getString("title"),
                row.getString("basis"),
                row.getString("difficulties"),
                row.getString("demand"),
                row.getString("copies"),
                instant(row, "due_at"),
                Set.of((UUID[]) row.getArray("problems").getArray()),
                Set.of((UUID[]) row.getArray("copy_to").getArray()));
    }

    private static List<Name> copyTo(ResultSet row) throws SQLException {
        String[] chinese = (String[]) row.getArray("copy_to_zh").getArray();
        String[] english = (String[]) row.getArray("copy_to_en").getArray();
        return IntStream.range(0, chinese.length)
                .mapToObj(at -> new Name(chinese[at], english[at]))
                .toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
