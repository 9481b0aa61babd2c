package org.dailydispatch.order;

import java.util.Map;
import org.dailydispatch.access.Actor;

/** Which orders and recommendations a person may see, as a condition of every query. Drafts are the leader's alone. */
record OrderScope(String sql, Map<String, Object> parameters) {

    static OrderScope of(Actor actor) {
        return switch (actor.role()) {
            case LEADER -> new OrderScope("o.team_id = :ownTeam", Map.of("ownTeam", actor.team()));
            case INSPECTOR ->
                new OrderScope("o.team_id = :ownTeam and o.state <> 'DRAFT'", Map.of("ownTeam", actor.team()));
            case LIAISON ->
                new OrderScope(
                        "o.township_id = :ownTownship and o.state <> 'DRAFT'", Map.of("ownTownship", actor.township()));
            case MUNICIPAL -> new OrderScope("o.state <> 'DRAFT'", Map.of());
            // A covert inspector reads no problems but his own; orders cite everybody's.
            case COVERT_INSPECTOR, DEPARTMENT, ADMINISTRATOR, AUDITOR -> new OrderScope("false", Map.of());
        };
    }
}
