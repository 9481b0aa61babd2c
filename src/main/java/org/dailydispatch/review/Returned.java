package org.dailydispatch.review;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * An inspection that its author is to mend, or a correction that the leader did not approve.
 *
 * @param by the leader
 */
public record Returned(UUID inspectionId, Name site, ReportingDay day, String reason, String by) {}
