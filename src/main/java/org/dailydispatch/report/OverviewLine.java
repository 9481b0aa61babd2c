package org.dailydispatch.report;

import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * A township's row in the overview of a day: what it claims beside what inspectors found.
 *
 * @param report null where it is missing, or not for this reader
 */
record OverviewLine(
        Township township, ReportStatus status, @Nullable TownshipReport report, Verified verified) {}
