package org.dailydispatch.inspection;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * One team's day in numbers, for comparing teams.
 *
 * @param townships different townships in force of which a village or community was openly inspected
 * @param checkpoints different checkpoints in force openly inspected
 * @param covert released covert inspections
 * @param townshipIds those townships, told of the last day asked for; likewise checkpointIds
 */
public record TeamDayVisits(
        UUID teamId,
        ReportingDay day,
        int townships,
        int checkpoints,
        int covert,
        Set<UUID> townshipIds,
        Set<UUID> checkpointIds) {

    /** A day without any visit. */
    public static TeamDayVisits none(UUID teamId, ReportingDay day) {
        return new TeamDayVisits(teamId, day, 0, 0, 0, Set.of(), Set.of());
    }
}
