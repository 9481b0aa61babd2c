package org.dailydispatch.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings a list shows. A part that is null does not narrow it.
 *
 * @param approved whether the minutes are approved
 * @param afterDay with {@code afterId}: the last row of the page before this one
 */
record MeetingFilter(
        @Nullable UUID teamId,
        @Nullable MeetingKind kind,
        @Nullable Boolean approved,
        @Nullable ReportingDay from,
        @Nullable ReportingDay to,
        @Nullable ReportingDay afterDay,
        @Nullable UUID afterId) {

    /** The same from the row after this one. */
    MeetingFilter after(MeetingLine last) {
        return new MeetingFilter(teamId, kind, approved, from, to, last.day(), last.id());
    }

    String condition() {
        return "true"
                + (teamId == null ? "" : " and m.team_id = :team")
                + (kind == null ? "" : " and m.kind = :kind")
                + (approved == null ? "" : approved ? " and m.state <> 'DRAFT'" : " and m.state = 'DRAFT'")
                + (from == null ? "" : " and m.day >= :from")
                + (to == null ? "" : " and m.day <= :to")
                + (afterDay == null || afterId == null ? "" : " and (m.day, m.id) < (:afterDay, :afterId)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "team", teamId);
        put(parameters, "kind", kind == null ? null : kind.name());
        put(parameters, "from", from == null ? null : from.date());
        put(parameters, "to", to == null ? null : to.date());
        put(parameters, "afterDay", afterDay == null ? null : afterDay.date());
        put(parameters, "afterId", afterId);
        return parameters;
    }

    static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
