package org.dailydispatch.assignment;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to visit on some weekdays, week after week.
 *
 * @param weekdays 1 Monday to 7 Sunday; at least one
 * @param until the last day; null for until further notice
 */
record RotaPlan(
        List<UUID> targets,
        UUID holder,
        List<Integer> weekdays,
        ReportingDay from,
        @Nullable ReportingDay until) {

    RotaPlan {
        targets = List.copyOf(targets);
        weekdays = List.copyOf(weekdays);
    }

    /** {@code 1,3,5}. */
    String written() {
        return weekdays.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
