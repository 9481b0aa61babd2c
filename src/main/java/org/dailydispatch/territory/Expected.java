package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** How many townships and checkpoints of a county are in force on a day: what its team is to visit. */
public record Expected(UUID countyId, ReportingDay day, int townships, int checkpoints) {}
