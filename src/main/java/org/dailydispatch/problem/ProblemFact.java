package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One problem with its revision, for a document that freezes it.
 *
 * @param revision the version of its record
 * @param site the site's short name; null where it was found at no site
 * @param dueAt the deadline in force then
 * @param measuredDueAt the deadline by which the work is on time or not: one that had passed before it was changed stays
 * @param closedOn null where it was not closed by then
 * @param closedAt the same to the second
 * @param rectifiedAt when the rectification that stood then was finished; null where none stood, also after a return
 * @param returnedTimes how often it had been returned by then
 * @param returnedOnDay whether that happened on the day, too
 * @param recurred whether it is the recurrence of an earlier one
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
        Category category,
        Severity severity,
        Source source,
        ProblemState state,
        ReportingDay foundOn,
        Instant foundAt,
        Instant dueAt,
        Instant measuredDueAt,
        @Nullable ReportingDay closedOn,
        @Nullable Instant closedAt,
        @Nullable Instant rectifiedAt,
        int returnedTimes,
        boolean returnedOnDay,
        boolean recurred) {}
