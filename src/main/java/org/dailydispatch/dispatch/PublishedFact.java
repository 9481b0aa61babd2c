package org.dailydispatch.dispatch;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** The latest published version of a day's dispatch, for a document that draws on it. */
public record PublishedFact(UUID id, ReportingDay day, int issue, int version) {}
