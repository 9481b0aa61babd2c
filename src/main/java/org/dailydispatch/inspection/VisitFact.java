package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteKind;

/**
 * One inspection of a period with its revision, for a document that freezes it.
 *
 * @param siteId the registered site, where the visited one has been merged into it
 * @param site the name of the site in full
 * @param failed items answered 不合格
 */
public record VisitFact(
        UUID id,
        int revision,
        String receipt,
        ReportingDay day,
        UUID siteId,
        Name site,
        SiteKind kind,
        UUID townshipId,
        boolean covert,
        int failed) {}
