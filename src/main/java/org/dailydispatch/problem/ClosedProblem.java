package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * A closed problem and how long it took.
 *
 * @param days from finding to rectification, with fractions
 */
public record ClosedProblem(UUID teamId, UUID townshipId, ReportingDay closedOn, double days) {}
