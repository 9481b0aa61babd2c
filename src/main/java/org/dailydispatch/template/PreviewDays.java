package org.dailydispatch.template;

import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings;

/**
 * Days that a template can be tried on. Only what is published already is shown: who writes templates sees no inspection.
 */
public interface PreviewDays {

    /** The team's last day with a published dispatch. */
    Optional<ReportingDay> lastOf(UUID teamId);

    /** What the latest published version of the day was written from; empty where none is published. */
    Optional<Findings> of(UUID teamId, ReportingDay day);
}
