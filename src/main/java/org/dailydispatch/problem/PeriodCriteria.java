package org.dailydispatch.problem;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** Of which problems the figures are: found from a day to a day, both included, as they stand at an instant. */
record PeriodCriteria(
        ReportingDay from,
        ReportingDay to,
        Instant asOf,
        Dimension by,
        @Nullable UUID team,
        @Nullable UUID township,
        @Nullable Category category,
        @Nullable Severity severity,
        @Nullable Source source) {

    String where() {
        return "p.found_on between :from and :to and " + Measure.COUNTED
                + (team == null ? "" : " and p.team_id = :team")
                + (township == null ? "" : " and p.township_id = :township")
                + (category == null ? "" : " and p.category = :category")
                + (severity == null ? "" : " and p.severity = :severity")
                + (source == null ? "" : " and p.source = :source");
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        values.put("from", from.date());
        values.put("to", to.date());
        values.put("asOf", Timestamp.from(asOf));
        if (team != null) {
            values.put("team", team);
        }
        if (township != null) {
            values.put("township", township);
        }
        if (category != null) {
            values.put("category", category.name());
        }
        if (severity != null) {
            values.put("severity", severity.name());
        }
        if (source != null) {
            values.put("source", source.name());
        }
        return values;
    }
}
