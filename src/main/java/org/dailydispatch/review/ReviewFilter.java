package org.dailydispatch.review;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.jspecify.annotations.Nullable;

/**
 * Which inspections the leader's list shows. A part that is null does not narrow it.
 *
 * @param afterDay with {@code afterId}: the last row of the page before this one
 */
record ReviewFilter(
        ReviewState state,
        @Nullable ReportingDay from,
        @Nullable ReportingDay to,
        @Nullable Mode mode,
        boolean failedOnly,
        @Nullable ReportingDay afterDay,
        @Nullable UUID afterId) {

    /** The same from the row after this one. */
    ReviewFilter after(ReviewLine last) {
        return new ReviewFilter(state, from, to, mode, failedOnly, last.day(), last.id());
    }

    String condition() {
        return (state == ReviewState.FILED ? "r.state is null" : "r.state = :state")
                + (from == null ? "" : " and i.day >= :from")
                + (to == null ? "" : " and i.day <= :to")
                + (mode == null ? "" : " and i.mode = :mode")
                + (failedOnly ? " and i.failed > 0" : "")
                + (afterDay == null || afterId == null ? "" : " and (i.day, i.id) < (:afterDay, :afterId)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "state", state == ReviewState.FILED ? null : state.name());
        put(parameters, "from", from == null ? null : from.date());
        put(parameters, "to", to == null ? null : to.date());
        put(parameters, "mode", mode == null ? null : mode.name());
        put(parameters, "afterDay", afterDay == null ? null : afterDay.date());
        put(parameters, "afterId", afterId);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
