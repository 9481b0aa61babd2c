package org.dailydispatch.problem;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The last row of a page by all that lists are ordered by, as the next page's address names it: a page stays right while
 * rows come and go.
 *
 * @param before rows up to here, with this one
 */
record PageMark(
        int before,
        Instant dueAt,
        ReportingDay foundOn,
        Severity severity,
        int position,
        UUID township,
        String number,
        UUID id) {

    private static final int PARTS = 8;

    static PageMark of(ResultSet row, int before) throws SQLException {
        return new PageMark(
                before,
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                new ReportingDay(row.getObject("found_on", LocalDate.class)),
                Severity.valueOf(row.getString("severity")),
                row.getInt("township_position"),
                row.getObject("township_id", UUID.class),
                row.getString("number"),
                row.getObject("id", UUID.class));
    }

    /** @throws NotFoundException where the text is no mark */
    static @Nullable PageMark parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = text.split("_", PARTS);
            return new PageMark(
                    Integer.parseInt(parts[0]),
                    ProblemFilter.instant(parts[1]),
                    ReportingDay.parse(parts[2]),
                    Severity.valueOf(parts[3]),
                    Integer.parseInt(parts[4]),
                    UUID.fromString(parts[5]),
                    parts[6].replace("\u0000", ""),
                    UUID.fromString(parts[7]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new NotFoundException("page of problems");
        }
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        values.put("markDue", Timestamp.from(dueAt));
        values.put("markFound", foundOn.date());
        values.put("markSeverity", rank(severity));
        values.put("markPosition", position);
        values.put("markTownship", township);
        values.put("markNumber", number);
        values.put("markId", id);
        return values;
    }

    /** As {@link Sort} ranks severities: the gravest first. */
    private static int rank(Severity severity) {
        return switch (severity) {
            case MAJOR -> 0;
            case SERIOUS -> 1;
            case GENERAL -> 2;
        };
    }

    @Override
    public String toString() {
        return String.join(
                "_",
                String.valueOf(before),
                dueAt.toString(),
                foundOn.toString(),
                severity.name(),
                String.valueOf(position),
                township.toString(),
                number,
                id.toString());
    }
}
