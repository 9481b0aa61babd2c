package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SiteFamily;

/**
 * One inspection of a day with its revision, for a document that freezes it.
 *
 * @param site the site's short name
 * @param failed items answered 不合格
 */
public record InspectionFact(
        UUID id,
        int revision,
        UUID siteId,
        Name site,
        SiteFamily family,
        UUID townshipId,
        boolean covert,
        Instant filedAt,
        int failed) {}
