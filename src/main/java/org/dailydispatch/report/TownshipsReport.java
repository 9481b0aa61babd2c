package org.dailydispatch.report;

import java.util.UUID;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A township in force on a day and its report of that day.
 *
 * @param report null where not even a draft exists
 */
public record TownshipsReport(
        UUID townshipId, Name name, @Nullable ReportFact report) {}
