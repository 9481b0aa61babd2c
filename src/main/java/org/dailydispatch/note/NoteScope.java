package org.dailydispatch.note;

import java.util.Map;
import org.dailydispatch.access.Actor;

/** Which notes a person may see, as a condition of every query on {@code note n}. */
record NoteScope(String condition, Map<String, Object> parameters) {

    static NoteScope of(Actor actor) {
        return switch (actor.role()) {
            case LEADER -> new NoteScope("n.team_id = :scopeTeam", Map.of("scopeTeam", actor.team()));
            case INSPECTOR, COVERT_INSPECTOR ->
                new NoteScope(
                        "n.team_id = :scopeTeam and (n.author_id = :scopePerson or n.assignee_id = :scopePerson)",
                        Map.of("scopeTeam", actor.team(), "scopePerson", actor.id()));
            default -> new NoteScope("false", Map.of());
        };
    }
}
