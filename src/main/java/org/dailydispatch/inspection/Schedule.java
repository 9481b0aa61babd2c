package org.dailydispatch.inspection;

import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.day.ReportingDay;

/**
 * How often one sort of thing is to be visited in one mode, and so what is due on which day: one rule for the pages of teams,
 * counties and the city and for what compares them, whoever's visits are looked at.
 */
public record Schedule(Frequencies frequencies, Frequencies.Key key) {

    public Frequency on(ReportingDay day) {
        return frequencies.on(day, key);
    }

    /** The first day on which what is due on one of these days, both included, may have been visited. */
    public ReportingDay since(ReportingDay from, ReportingDay to) {
        return from.through(to).stream()
                .map(day -> day.plus(1 - Objects.requireNonNullElse(on(day).days(), 1)))
                .min(Comparator.naturalOrder())
                .orElse(from);
    }

    /**
     * What is due and done on each of the days, both included, by the frequency that holds on it.
     *
     * @param inForce what was there to be visited on a day, from {@link #since} on; nothing where nobody was there to visit
     * @param visited what was visited on a day, from then on
     */
    public CoverageHistory over(
            ReportingDay from,
            ReportingDay to,
            Function<ReportingDay, Set<UUID>> inForce,
            Function<ReportingDay, Set<UUID>> visited) {
        return new CoverageHistory(since(from, to), to, inForce, visited)
                .by(this::on)
                .between(from, to);
    }

    /** What holds on the first of the days, and what takes its place on a later one. */
    public NavigableMap<ReportingDay, Frequency> held(ReportingDay from, ReportingDay to) {
        NavigableMap<ReportingDay, Frequency> held = new TreeMap<>();
        for (ReportingDay day : from.through(to)) {
            if (held.isEmpty() || !held.lastEntry().getValue().equals(on(day))) {
                held.put(day, on(day));
            }
        }
        return held;
    }
}
