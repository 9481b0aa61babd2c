package org.dailydispatch.meeting;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decides, as it is written; an action item as soon as the minutes are approved.
 *
 * @param id the item will have it, and keeps it through corrections
 * @param townshipId null where another unit is responsible
 * @param unit who is responsible, in Chinese
 * @param person may be empty
 */
record Decision(
        UUID id,
        String text,
        @Nullable UUID townshipId,
        String unit,
        String person,
        ReportingDay dueOn,
        List<UUID> problems) {

    Decision {
        problems = List.copyOf(problems);
    }
}
