package org.dailydispatch.report;

import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** One of a liaison's days. */
record OwnDay(
        ReportingDay day, ReportStatus status, @Nullable TownshipReport report) {}
