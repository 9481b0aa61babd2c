package org.dailydispatch.meeting;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is charged with an action item: approved minutes agreed it, or corrected ones gave it to somebody else or set
 * another day. Published in the transaction of the approval: whoever listens writes along with it, or makes it fail.
 *
 * @param townshipId null where no township is responsible
 * @param unit who is responsible, in Chinese
 * @param person may be empty
 * @param actorId who approved the minutes
 */
public record ItemCharged(
        UUID itemId,
        UUID teamId,
        @Nullable UUID townshipId,
        String unit,
        String person,
        ReportingDay dueOn,
        UUID actorId) {}
