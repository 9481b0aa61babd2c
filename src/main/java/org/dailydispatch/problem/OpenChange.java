package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * By how many a team's open problems in a township change on a day; on the first day asked for, how many are open.
 *
 * @param change below 0 where more are closed than found
 */
public record OpenChange(UUID teamId, UUID townshipId, ReportingDay day, int change) {}
