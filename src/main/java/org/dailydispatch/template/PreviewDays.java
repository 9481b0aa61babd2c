package org.dailydispatch.template;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings;

/**
 * Days that a template can be tried on: every day of a posting up to today, whether anything is published of it or not. What
 * is read is kept nowhere; visits that are not released stay out, as in the dispatch itself.
 */
public interface PreviewDays {

    /** The team's latest day with a published dispatch, or else its latest day in the county; empty before it came. */
    Optional<ReportingDay> lastOf(UUID teamId);

    /** What a dispatch of the day would be written from now; empty where the team is not in the county on the day, or not yet. */
    Optional<Findings> of(UUID teamId, ReportingDay day);
}
