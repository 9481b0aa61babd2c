package org.dailydispatch.meeting;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * One meeting with approved minutes, for a document that freezes it. Who took part is not among it.
 *
 * @param minutes the number of its latest minutes by then
 * @param agenda one point on a line, as those minutes have it
 * @param decisions how many items it agreed
 */
public record MeetingFact(UUID id, int minutes, MeetingKind kind, ReportingDay day, String agenda, int decisions) {}
