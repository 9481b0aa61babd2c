package org.dailydispatch.notification;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * That a job has told of an object for a day.
 *
 * @param dueAt the deadline of which it told; null where it was about none
 */
public record Told(
        UUID objectId, ReportingDay day, @Nullable Instant dueAt) {

    /** About no deadline. */
    public Told(UUID objectId, ReportingDay day) {
        this(objectId, day, null);
    }
}
