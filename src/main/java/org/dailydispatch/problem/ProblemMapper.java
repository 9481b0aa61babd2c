package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** Turns a row of {@link ProblemReader} into a problem as it stands at an instant. */
final class ProblemMapper {

    private ProblemMapper() {}

    static Problem problem(ResultSet row, Instant now, ReportingClock clock) throws SQLException {
        ProblemState state = ProblemState.valueOf(row.getString("state"));
        return new Problem(
                id(row, "id"),
                row.getString("number"),
                id(row, "team_id"),
                id(row, "township_id"),
                new Name(row.getString("township_zh"), row.getString("township_en")),
                row.getObject("site_id", UUID.class),
                site(row),
                row.getObject("inspection_id", UUID.class),
                row.getString("item_code"),
                row.getObject("note_id", UUID.class),
                id(row, "found_by"),
                Source.valueOf(row.getString("source")),
                Category.valueOf(row.getString("category")),
                row.getString("description"),
                Severity.valueOf(row.getString("severity")),
                new ReportingDay(row.getObject("found_on", LocalDate.class)),
                instant(row, "found_at"),
                Deadline.of(instant(row, "due_at"), state.isOpen(), now, clock),
                row.getString("responsible_unit"),
                row.getString("responsible_person"),
                state,
                row.getString("measures"),
                instantOrNull(row, "rectified_at"),
                row.getObject("rectified_by", UUID.class),
                row.getString("rectified_by_name"),
                row.getInt("returned_times"),
                recheck(row),
                instantOrNull(row, "closed_at"),
                row.getString("closed_by_name"),
                row.getObject("predecessor_id", UUID.class),
                row.getObject("merged_into_id", UUID.class),
                row.getString("void_reason"),
                extension(row),
                row.getInt("version"));
    }

    private static @Nullable Name site(ResultSet row) throws SQLException {
        String zh = row.getString("site_zh");
        return zh == null ? null : new Name(zh, row.getString("site_en"));
    }

    private static Problem.@Nullable Extension extension(ResultSet row) throws SQLException {
        String by = row.getString("extension_asked_by_name");
        return by == null
                ? null
                : new Problem.Extension(
                        instant(row, "extension_until"),
                        row.getString("extension_reason"),
                        by,
                        instant(row, "extension_asked_at"));
    }

    private static Problem.@Nullable Recheck recheck(ResultSet row) throws SQLException {
        String by = row.getString("recheck_by");
        return by == null
                ? null
                : new Problem.Recheck(
                        by,
                        instant(row, "recheck_at"),
                        !StepKind.RETURNED.name().equals(row.getString("recheck_action")),
                        row.getString("recheck_note"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
