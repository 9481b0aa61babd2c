package org.dailydispatch.assignment;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one person goes to another for some days.
 *
 * @param to null for everybody of the team
 */
record Handover(UUID from, @Nullable UUID to, ReportingDay first, ReportingDay last, String reason) {}
