package org.dailydispatch.report;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** Where one township's report of one day to one team stands. */
public record TownshipDayReport(UUID teamId, UUID townshipId, ReportingDay day, ReportStatus status) {}
