package org.dailydispatch.notification;

import java.util.Map;
import java.util.UUID;

/** Who is told, as a condition on {@code account a}. Stopped accounts are never told. */
public final class Audience {

    private static final String LIAISON = "(a.role = 'LIAISON' and a.township_id = :township)";
    private static final String LEADER = "(a.role = 'LEADER' and a.team_id = :team)";

    private final String condition;
    private final Map<String, UUID> parameters;

    private Audience(String condition, Map<String, UUID> parameters) {
        this.condition = condition;
        this.parameters = parameters;
    }

    public static Audience liaisons(UUID township) {
        return new Audience(LIAISON, Map.of("township", township));
    }

    public static Audience leaders(UUID team) {
        return new Audience(LEADER, Map.of("team", team));
    }

    public static Audience leadersAndLiaisons(UUID team, UUID township) {
        return new Audience(LEADER + " or " + LIAISON, Map.of("team", team, "township", township));
    }

    /** Those who read the dispatches of the team, but for the auditors. */
    static Audience readers(UUID team) {
        return new Audience(
                "a.role in ('MUNICIPAL', 'DEPARTMENT')"
                        + " or (a.role in ('INSPECTOR', 'COVERT_INSPECTOR', 'LEADER') and a.team_id = :team)"
                        + " or (a.role = 'LIAISON' and a.township_id in (select w.id from township w"
                        + " join team t on t.county_id = w.county_id where t.id = :team))",
                Map.of("team", team));
    }

    String condition() {
        return "a.active and (" + condition + ")";
    }

    Map<String, UUID> parameters() {
        return parameters;
    }
}
