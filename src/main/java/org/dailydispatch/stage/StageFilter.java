package org.dailydispatch.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What a list of stage reports is narrowed to; everything may be left out.
 *
 * @param fromDay reports that end on it or later
 * @param toDay reports that begin on it or earlier
 * @param after the line after which a page begins
 */
record StageFilter(
        @Nullable UUID teamId,
        @Nullable ReportingDay fromDay,
        @Nullable ReportingDay toDay,
        @Nullable StageState state,
        @Nullable Key after) {

    static final StageFilter NONE = new StageFilter(null, null, null, null, null);

    /** A line of the list. */
    record Key(ReportingDay to, UUID id) {}

    Optional<UUID> team() {
        return Optional.ofNullable(teamId);
    }

    /** SQL that narrows {@code stage_report r}, with the parameters that it names. */
    Map<String, Object> parameters(StringBuilder sql) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        add(sql, parameters, " and r.team_id = :team", "team", teamId);
        add(sql, parameters, " and r.to_day >= :from", "from", fromDay == null ? null : fromDay.date());
        add(sql, parameters, " and r.from_day <= :to", "to", toDay == null ? null : toDay.date());
        add(sql, parameters, " and r.state = :state", "state", state == null ? null : state.name());
        if (after != null) {
            add(
                    sql,
                    parameters,
                    " and (r.to_day, r.report_id) < (:afterDay, :afterId)",
                    "afterDay",
                    after.to().date());
            parameters.put("afterId", after.id());
        }
        return parameters;
    }

    private static void add(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            parameters.put(name, value);
        }
    }
}
