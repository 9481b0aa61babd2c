package org.dailydispatch.assignment;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * A leader reminds somebody of what he is to visit on the day.
 *
 * @param targetId the site or the township
 * @param holderId who is to visit it
 * @param actorId the leader
 */
public record VisitReminded(
        UUID teamId, UUID targetId, Name place, UUID holderId, ReportingDay day, UUID actorId, String actorName) {}
