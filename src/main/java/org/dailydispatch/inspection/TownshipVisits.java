package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * One team's visits in one township on one day.
 *
 * @param villages open inspections of villages; covert: released covert ones of any site
 */
public record TownshipVisits(UUID teamId, UUID townshipId, ReportingDay day, int villages, int covert) {}
