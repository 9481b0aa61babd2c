package org.dailydispatch.resumption;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * The key projects of a county and the days on which they started.
 *
 * @param total key projects in force
 * @param startedOn the enterprises by the day of their first record that says resumed
 */
public record KeyProjects(int total, NavigableMap<ReportingDay, List<UUID>> startedOn) {

    public KeyProjects {
        startedOn = Collections.unmodifiableNavigableMap(new TreeMap<>(startedOn));
    }

    public int started() {
        return startedOn.values().stream().mapToInt(List::size).sum();
    }

    /** The day of the first start and how many started on it: 第一批. */
    public Optional<Map.Entry<ReportingDay, List<UUID>>> firstBatch() {
        return Optional.ofNullable(startedOn.firstEntry());
    }
}
