package org.dailydispatch.order;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
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

    /** Addressed to the liaison's township; the others are copies. A parameter of {@link OrderScope}. */
    static final String OWN = "o.township_id is not distinct from :ownTownship";

    /** Kind and place: what the headline counts among. */
    String place() {
        return "true"
                + (kind == null ? "" : " and o.kind = :kind")
                + (team == null ? "" : " and o.team_id = :team")
                + (township == null ? "" : " and o.township_id = :township")
                + (county ? " and o.township_id is null" : "");
    }

    /** State and overdue, as the reader sees them. */
    String narrowing(Actor actor) {
        String narrowing = narrowing();
        return actor.is(Role.LIAISON)
                ? "(case when " + OWN + " then " + narrowing + " else " + narrowingCopies() + " end)"
                : narrowing;
    }

    private String narrowing() {
        return shown.condition() + (overdue ? " and " + OVERDUE : "");
    }

    /** Likewise among papers of which the reader got a copy: he sees none of what becomes of them before they are settled. */
    private String narrowingCopies() {
        if (overdue) {
            return "false";
        }
        return switch (shown) {
            case OPEN, ISSUED -> OPEN;
            case ACCEPTED, ALL -> shown.condition();
            case DRAFT, RECEIVED, ANSWERED, RETURNED -> "false";
        };
    }

    /** Everything, from the row after the mark. */
    String condition(Actor actor) {
        return place() + " and " + narrowing(actor) + (after == null ? "" : " and o.id < :after");
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
