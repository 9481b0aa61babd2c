package org.dailydispatch.stage;

import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;

/** Which stage reports an actor may see, as a condition on {@code stage_report r} with its parameters. */
record StageScope(String condition, Map<String, UUID> parameters) {

    static StageScope of(Actor actor) {
        return switch (actor.role()) {
            case LEADER -> new StageScope("r.team_id = :scopeTeam", Map.of("scopeTeam", actor.team()));
            case INSPECTOR, COVERT_INSPECTOR ->
                new StageScope("r.team_id = :scopeTeam and r.state = 'PUBLISHED'", Map.of("scopeTeam", actor.team()));
            case MUNICIPAL, AUDITOR -> new StageScope("r.state = 'PUBLISHED'", Map.of());
            case LIAISON, DEPARTMENT, ADMINISTRATOR -> new StageScope("false", Map.of());
        };
    }

    /** Whether the actor works on the report himself. */
    static boolean writes(Actor actor) {
        return actor.is(Role.LEADER);
    }
}
