package org.dailydispatch.meeting;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * One action item with its revision, for a document that freezes it.
 *
 * @param revision the version of its record
 * @param person may be empty
 * @param settledOn null while it was open
 * @param done whether it was done; false where it is open or was dropped
 * @param remark how it was done, or why it was dropped
 */
public record ActionItemFact(
        UUID id,
        int revision,
        String text,
        String unit,
        String person,
        ReportingDay dueOn,
        @Nullable ReportingDay settledOn,
        boolean done,
        String remark) {}
