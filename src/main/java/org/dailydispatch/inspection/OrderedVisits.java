package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** Tells which visits somebody has ordered. Whoever orders visits implements it; this room only asks. */
public interface OrderedVisits {

    /** Whether the team was told to inspect the site on the day. */
    boolean orders(UUID teamId, UUID siteId, ReportingDay day);
}
