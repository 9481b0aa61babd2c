package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * The open inspections of one site on one day, taken together: the site counts once however often it was inspected.
 *
 * @param inspectionId the first filed of them
 * @param firstFiledAt when that was
 * @param inspections how many there are
 * @param passed items answered 合格, summed over them; likewise failed and notApplicable
 */
public record SiteVisits(
        UUID siteId,
        ReportingDay day,
        UUID inspectionId,
        Instant firstFiledAt,
        int inspections,
        int passed,
        int failed,
        int notApplicable) {}
