package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * A team openly visited a site on a day, however often.
 *
 * @param siteId the registered site, where the visited one has been merged into it
 */
public record TeamSiteDay(UUID teamId, UUID siteId, ReportingDay day) {}
