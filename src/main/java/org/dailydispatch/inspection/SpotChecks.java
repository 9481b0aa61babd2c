package org.dailydispatch.inspection;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteFamily;
import org.dailydispatch.territory.SiteState;
import org.springframework.stereotype.Component;

/**
 * Tells a spot check (抽查) from a visit that was expected. Registered checkpoints and villages are expected every day
 * on which they are in force; everything else where somebody has ordered the visit.
 */
@Component
class SpotChecks {

    private final List<OrderedVisits> orders;

    SpotChecks(List<OrderedVisits> orders) {
        this.orders = List.copyOf(orders);
    }

    boolean isOne(Mode mode, UUID teamId, Site site, ReportingDay day) {
        return mode == Mode.OPEN
                && !expectedDaily(site)
                && orders.stream().noneMatch(ordered -> ordered.orders(teamId, site.id(), day));
    }

    private static boolean expectedDaily(Site site) {
        SiteFamily family = site.kind().family();
        return site.state() == SiteState.CONFIRMED && (family == SiteFamily.CHECKPOINT || family == SiteFamily.VILLAGE);
    }
}
