package org.dailydispatch.dispatch;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * A dispatch, or a correction of one, is there for its readers; published in its own transaction.
 *
 * @param version 1, or more for a correction
 * @param correction what a correction changes and why; empty for version 1
 */
public record DispatchPublished(
        UUID dispatchId, UUID teamId, ReportingDay day, int version, UUID actorId, String correction) {

    /** The first version. */
    public DispatchPublished(UUID dispatchId, UUID teamId, ReportingDay day, int version, UUID actorId) {
        this(dispatchId, teamId, day, version, actorId, "");
    }
}
