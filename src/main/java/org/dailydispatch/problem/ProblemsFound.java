package org.dailydispatch.problem;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * The problems found in one township on one day.
 *
 * @param open how many of them were still open at the end of the day as of which was asked
 * @param covertTotal those of all that released covert inspections found
 * @param covertOpen those of the open that released covert inspections found
 */
public record ProblemsFound(
        UUID townshipId, ReportingDay foundOn, int total, int open, int covertTotal, int covertOpen) {}
