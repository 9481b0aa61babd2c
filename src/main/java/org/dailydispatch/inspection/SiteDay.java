package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.territory.SiteFamily;

/**
 * The visits of one site on one day in one mode.
 *
 * @param siteId the registered site, where the visited one has been merged into it
 * @param townshipId the township in which it was visited
 * @param visits how many inspections; the site counts once however often it was visited
 */
public record SiteDay(UUID siteId, UUID townshipId, SiteFamily family, ReportingDay day, Mode mode, int visits) {

    /**
     * Whether it covers its township: openly only a village or community does, covertly any site. The same rule as
     * {@link CoverageGrid#openlyVisitedOn} and {@link CoverageGrid#covertlyVisitedOn}.
     */
    public boolean coversTownship() {
        return mode == Mode.COVERT || family == SiteFamily.VILLAGE;
    }
}
