package org.dailydispatch.template;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings;

/**
 * Days that a template can be tried on: those whose dispatch is published, since an administrator sees no record before it
 * has been read through for persons and published. What is read is kept nowhere.
 */
public interface PreviewDays {

    /** The team's latest day with a published dispatch; empty where nothing is published. */
    Optional<ReportingDay> lastOf(UUID teamId);

    /** What the published dispatch of the day was written from; empty where none is published. */
    Optional<Findings> of(UUID teamId, ReportingDay day);
}
