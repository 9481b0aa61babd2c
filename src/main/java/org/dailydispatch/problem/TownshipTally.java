package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** What became of the problems that one team found in one township on one day. */
public record TownshipTally(UUID teamId, UUID townshipId, ReportingDay foundOn, PeriodTally tally) {}
