package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * One team's day in numbers, for comparing teams.
 *
 * @param townships different townships in force of which a village or community was openly inspected
 * @param checkpoints different checkpoints in force openly inspected
 * @param covert released covert inspections
 */
public record TeamDayVisits(UUID teamId, ReportingDay day, int townships, int checkpoints, int covert) {}
