package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One problem with its revision, for a document that freezes it.
 *
 * @param revision the version of its record
 * @param site the site's short name; null where it was found at no site
 * @param closedOn null where it was not closed by then
 */
public record ProblemFact(
        UUID id,
        int revision,
        String number,
        UUID townshipId,
        @Nullable UUID siteId,
        @Nullable Name site,
        boolean atCheckpoint,
        String description,
        String responsibleUnit,
        Severity severity,
        ProblemState state,
        ReportingDay foundOn,
        Instant dueAt,
        @Nullable ReportingDay closedOn) {}
