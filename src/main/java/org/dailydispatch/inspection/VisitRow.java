package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteFamily;

/** One inspection as a row behind a figure. */
public record VisitRow(
        UUID id,
        String receipt,
        ReportingDay day,
        UUID townshipId,
        UUID siteId,
        Name site,
        boolean covert,
        SiteFamily family,
        String author,
        Instant filedAt,
        int passed,
        int failed,
        int notApplicable) {}
