package org.dailydispatch.inspection;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * A covert visit waits for the leader's release; published in the filing's own transaction. Covert matter: for the leader
 * of the team alone.
 */
public record CovertVisitFiled(UUID inspectionId, UUID teamId, ReportingDay day, String receipt, UUID actorId) {}
