package org.dailydispatch.problem;

import java.util.Map;
import org.dailydispatch.access.Actor;

/** Which problems a person may see, as a condition of every query. */
final class ProblemScope {

    private final String sql;
    private final Map<String, Object> parameters;

    private ProblemScope(String sql, Map<String, Object> parameters) {
        this.sql = sql + " and " + ProblemFigure.Conditions.VISIBLE;
        this.parameters = parameters;
    }

    static ProblemScope of(Actor actor) {
        return switch (actor.role()) {
            case INSPECTOR, LEADER -> new ProblemScope("p.team_id = :ownTeam", Map.of("ownTeam", actor.team()));
            case COVERT_INSPECTOR ->
                new ProblemScope(
                        "p.team_id = :ownTeam and p.found_by = :finder",
                        Map.of("ownTeam", actor.team(), "finder", actor.id()));
            case LIAISON -> new ProblemScope("p.township_id = :ownTownship", Map.of("ownTownship", actor.township()));
            case MUNICIPAL -> new ProblemScope("true", Map.of());
            case DEPARTMENT, ADMINISTRATOR, AUDITOR -> new ProblemScope("false", Map.of());
        };
    }

    String sql() {
        return sql;
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
