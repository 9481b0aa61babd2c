package org.dailydispatch.stage;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * A stage report, or a correction of one, is there for its readers; published in its own transaction.
 *
 * @param reportId the same in every version
 * @param version 1, or more for a correction
 * @param correction what a correction changes and why; empty for version 1
 */
public record StagePublished(
        UUID reportId, UUID teamId, ReportingDay from, ReportingDay to, int version, UUID actorId, String correction) {}
