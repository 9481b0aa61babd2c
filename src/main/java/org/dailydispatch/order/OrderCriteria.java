package org.dailydispatch.order;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders and recommendations a list shows. A part that is null does not narrow it.
 *
 * @param after the last row of the page before this one
 */
record OrderCriteria(
        OrderFilter.Shown shown,
        @Nullable Kind kind,
        @Nullable UUID team,
        @Nullable UUID township,
        boolean county,
        boolean overdue,
        @Nullable UUID after) {

    static final String OPEN = "o.state not in ('DRAFT', 'ACCEPTED')";
    static final String OVERDUE = "o.state in ('ISSUED', 'RECEIVED', 'RETURNED') and o.due_at < :now";

    /** Kind and place: what the headline counts among. */
    String place() {
        return "true"
                + (kind == null ? "" : " and o.kind = :kind")
                + (team == null ? "" : " and o.team_id = :team")
                + (township == null ? "" : " and o.township_id = :township")
                + (county ? " and o.township_id is null" : "");
    }

    /** State and overdue. */
    String narrowing() {
        return shown.condition() + (overdue ? " and " + OVERDUE : "");
    }

    /** Everything, from the row after the mark. */
    String condition() {
        return place() + " and " + narrowing() + (after == null ? "" : " and o.id < :after");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "kind", kind == null ? null : kind.name());
        put(parameters, "team", team);
        put(parameters, "township", township);
        put(parameters, "after", after);
        return parameters;
    }

    OrderCriteria after(UUID last) {
        return new OrderCriteria(shown, kind, team, township, county, overdue, last);
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
