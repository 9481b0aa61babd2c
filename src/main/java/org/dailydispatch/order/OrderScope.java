package org.dailydispatch.order;

import java.util.Map;
import org.dailydispatch.access.Actor;

/**
 * Which orders and recommendations a person may see, as a condition of every query. Drafts are the leader's alone; who gets
 * a copy reads the paper ({@link Order#asCopy}) and may do nothing: {@link Rules} know the addressee only.
 */
record OrderScope(String sql, Map<String, Object> parameters) {

    static OrderScope of(Actor actor) {
        return switch (actor.role()) {
            case LEADER -> new OrderScope("o.team_id = :ownTeam", Map.of("ownTeam", actor.team()));
            case INSPECTOR ->
                new OrderScope("o.team_id = :ownTeam and o.state <> 'DRAFT'", Map.of("ownTeam", actor.team()));
            case LIAISON ->
                new OrderScope(
                        "(o.township_id = :ownTownship or exists (select from supervision_order_copy c"
                                + " where c.order_id = o.id and c.township_id = :ownTownship)) and o.state <> 'DRAFT'",
                        Map.of("ownTownship", actor.township()));
            case MUNICIPAL -> new OrderScope("o.state <> 'DRAFT'", Map.of());
            // A covert inspector reads no problems but his own; orders cite everybody's.
            case COVERT_INSPECTOR, DEPARTMENT, ADMINISTRATOR, AUDITOR -> new OrderScope("false", Map.of());
        };
    }
}
