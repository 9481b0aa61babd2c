package org.dailydispatch.covert;

import java.util.UUID;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan leads.
 *
 * @param id of the site or township
 * @param kind of the site; null for a township within which any site will do
 * @param township the township, or the one in which the site lies
 * @param visits how many covert inspections the plan's inspectors filed there on the plan's day
 * @param released how many of these the leader has released
 * @param visit one of them, one that waits for the leader before others; null where there is none
 */
public record PlanTarget(
        UUID id,
        @Nullable SiteKind kind,
        Name name,
        Name township,
        int visits,
        int released,
        @Nullable UUID visit) {

    /** @param over whether the plan's day is over */
    public PlanState state(boolean over) {
        if (visits == 0) {
            return over ? PlanState.MISSED : PlanState.PLANNED;
        }
        return released == visits ? PlanState.RELEASED : PlanState.VISITED;
    }

    public boolean isSite() {
        return kind != null;
    }

    public boolean visited() {
        return visits > 0;
    }
}
