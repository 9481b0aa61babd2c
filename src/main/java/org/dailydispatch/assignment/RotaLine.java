package org.dailydispatch.assignment;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * What one person visits on some weekdays, week after week.
 *
 * @param serves whether that person works in the team; what somebody else holds is everybody's
 * @param weekdays their numbers, 1 Monday to 7 Sunday, as {@code 135}
 * @param until the last day; null while it lasts
 */
record RotaLine(
        UUID targetId,
        Name target,
        Holder holder,
        boolean serves,
        String weekdays,
        ReportingDay from,
        @Nullable ReportingDay until) {

    public List<Integer> days() {
        return Weekdays.numbers(weekdays);
    }
}
