package org.dailydispatch.review;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * An author wants to correct an inspection after its day; published in the request's own transaction.
 *
 * @param day of the inspection
 * @param covert whether only its author and the leader may know of the inspection
 */
public record CorrectionRequested(
        UUID correctionId, UUID teamId, ReportingDay day, String receipt, Name site, boolean covert, UUID actorId) {}
