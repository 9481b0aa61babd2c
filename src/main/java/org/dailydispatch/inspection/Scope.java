package org.dailydispatch.inspection;

import java.util.Map;
import org.dailydispatch.access.Actor;

/**
 * Which inspections a reader can see, as a condition of a query on {@code inspection i}. Follows the table of
 * permissions: covert ones belong to their author and the leader until they are released, then to the township's
 * liaison and the city too.
 */
record Scope(String condition, Map<String, ?> parameters) {

    /** The same condition on an inspection that the query calls by another name. */
    String about(String alias) {
        return condition.replaceAll("\\bi\\.", alias + ".");
    }

    static Scope of(Actor actor) {
        return switch (actor.role()) {
            case INSPECTOR ->
                new Scope("(i.team_id = :scopeTeam and i.mode = 'OPEN')", Map.of("scopeTeam", actor.team()));
            case COVERT_INSPECTOR -> new Scope("(i.author_id = :scopeAuthor)", Map.of("scopeAuthor", actor.id()));
            case LEADER -> new Scope("(i.team_id = :scopeTeam)", Map.of("scopeTeam", actor.team()));
            case LIAISON ->
                new Scope(
                        "(i.township_id = :scopeTownship and i.released_at is not null)",
                        Map.of("scopeTownship", actor.township()));
            case MUNICIPAL -> new Scope("(i.released_at is not null)", Map.of());
            default -> new Scope("(false)", Map.of());
        };
    }
}
