package org.dailydispatch.problem;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.jspecify.annotations.Nullable;

/** The last row of a page, as the next page's address names it: a page stays right while rows come and go. */
record PageMark(Instant dueAt, ReportingDay foundOn, UUID id) {

    static final String AFTER_DUE = "(p.due_at, p.id) > (:markDue, :markId)";
    static final String AFTER_FOUND = "(p.found_on, p.id) < (:markFound, :markId)";

    static PageMark of(Problem last) {
        return new PageMark(last.deadline().at(), last.foundOn(), last.id());
    }

    /** @throws NotFoundException where the text is no mark */
    static @Nullable PageMark parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            String[] parts = text.split("_", 3);
            return new PageMark(Instant.parse(parts[0]), ReportingDay.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new NotFoundException("page of problems");
        }
    }

    Map<String, Object> parameters() {
        return Map.of("markDue", Timestamp.from(dueAt), "markFound", foundOn.date(), "markId", id);
    }

    @Override
    public String toString() {
        return dueAt + "_" + foundOn + "_" + id;
    }
}
