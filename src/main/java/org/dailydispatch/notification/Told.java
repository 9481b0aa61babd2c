package org.dailydispatch.notification;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** That a job has told of an object for a day. */
public record Told(UUID objectId, ReportingDay day) {}
