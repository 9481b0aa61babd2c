package org.dailydispatch.dispatch;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** Which dispatches an actor may see, as a condition on {@code dispatch d} with its parameters. */
record DispatchScope(String condition, Map<String, UUID> parameters) {

    static DispatchScope of(Actor actor) {
        return switch (actor.role()) {
            case LEADER -> new DispatchScope("d.team_id = :scopeTeam", Map.of("scopeTeam", actor.team()));
            case INSPECTOR, COVERT_INSPECTOR ->
                new DispatchScope(
                        "d.team_id = :scopeTeam and d.state = 'PUBLISHED'", Map.of("scopeTeam", actor.team()));
            case LIAISON ->
                new DispatchScope(
                        "d.state = 'PUBLISHED' and d.team_id in (select st.id from team st"
                                + " join township sw on sw.county_id = st.county_id where sw.id = :scopeTownship)",
                        Map.of("scopeTownship", actor.township()));
            case MUNICIPAL, DEPARTMENT, AUDITOR -> new DispatchScope("d.state = 'PUBLISHED'", Map.of());
            case ADMINISTRATOR -> new DispatchScope("false", Map.of());
        };
    }

    /** Whether the actor works on the dispatch himself. */
    static boolean writes(Actor actor) {
        return actor.is(Role.LEADER);
    }

    /** Whether the actor sees a part of a dispatch only. */
    static boolean seesExtract(Actor actor) {
        return actor.is(Role.LIAISON, Role.DEPARTMENT);
    }
}
