package org.dailydispatch.inspection;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;

/** Coverage day after day, from the first day of a posting on. */
public final class CoverageHistory {

    private final NavigableMap<ReportingDay, Coverage> days;

    /**
     * @param expectedOn what was to be visited on a day
     * @param visitedOn what was visited on it
     */
    public CoverageHistory(
            ReportingDay from,
            ReportingDay to,
            Function<ReportingDay, Set<UUID>> expectedOn,
            Function<ReportingDay, Set<UUID>> visitedOn) {
        this(new TreeMap<>());
        for (ReportingDay day : from.through(to)) {
            days.put(day, new Coverage(expectedOn.apply(day), visitedOn.apply(day)));
        }
    }

    private CoverageHistory(NavigableMap<ReportingDay, Coverage> days) {
        this.days = days;
    }

    /** @throws IllegalArgumentException for a day outside the history */
    public Coverage on(ReportingDay day) {
        Coverage coverage = days.get(day);
        if (coverage == null) {
            throw new IllegalArgumentException(day + " is outside this history");
        }
        return coverage;
    }

    public NavigableMap<ReportingDay, Coverage> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** How many days in a row up to and including this one were complete. */
    public int completeInARowUntil(ReportingDay last) {
        int inARow = 0;
        for (Coverage coverage : days.headMap(last, true).descendingMap().values()) {
            if (!coverage.complete()) {
                break;
            }
            inARow++;
        }
        return inARow;
    }

    /** The first day on which everything expected on that very day was visited on it. */
    public Optional<ReportingDay> firstCompleteDay() {
        return days.entrySet().stream()
                .filter(entry -> entry.getValue().complete())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What of the day's expected has been visited on it or on any earlier day: 明查全覆盖 over the posting. */
    public Coverage since(ReportingDay first, ReportingDay last) {
        Set<UUID> visited = new LinkedHashSet<>();
        days.subMap(first, true, last, true).values().forEach(coverage -> visited.addAll(coverage.done()));
        return new Coverage(on(last).expected(), visited);
    }

    /** The day on which the posting's coverage became complete: each expected one visited on it or before. */
    public Optional<ReportingDay> completeSince() {
        Set<UUID> visited = new LinkedHashSet<>();
        for (Map.Entry<ReportingDay, Coverage> entry : days.entrySet()) {
            visited.addAll(entry.getValue().done());
            if (new Coverage(entry.getValue().expected(), visited).complete()) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    /** Some of its days, both included. */
    public CoverageHistory between(ReportingDay first, ReportingDay last) {
        return new CoverageHistory(first, last, day -> on(day).expected(), day -> on(day).done());
    }

    /**
     * Coverage of what is to be visited once in so many days. On a day it is done where it was visited on one of so many
     * days up to it. It is expected where it is done, and where it has been expected on each of those days: what has just
     * come into force, or come back, is not yet due. With 1 it is this history itself. This history has to begin early
     * enough: before its first day nothing was expected.
     *
     * @param days at least 1
     */
    public CoverageHistory onceIn(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("once in " + days + " days");
        }
        return by(day -> new Frequency(days));
    }

    /** The same where the frequency changes: each day by the one that holds on it. Nothing is expected on a day without one. */
    public CoverageHistory by(Function<ReportingDay, Frequency> frequencyOn) {
        Rhythm rhythm = new Rhythm();
        NavigableMap<ReportingDay, Coverage> due = new TreeMap<>();
        days.forEach((day, coverage) -> due.put(day, rhythm.next(day, coverage, frequencyOn.apply(day))));
        return new CoverageHistory(due);
    }

    /** Of what is expected on each day: what has been visited on it or on any day before. */
    public CoverageHistory addedUp() {
        Set<UUID> visited = new LinkedHashSet<>();
        NavigableMap<ReportingDay, Coverage> sum = new TreeMap<>();
        days.forEach((day, coverage) -> {
            visited.addAll(coverage.done());
            sum.put(day, new Coverage(coverage.expected(), visited));
        });
        return new CoverageHistory(sum);
    }

    /** Every unit on every day: done of expected. */
    public Rate unitDays() {
        long done = 0;
        long expected = 0;
        for (Coverage coverage : days.values()) {
            done += coverage.count();
            expected += coverage.of();
        }
        return new Rate(done, expected);
    }

    /** What each was up to the day before: looked at once a day, however long the time between two visits. */
    private static final class Rhythm {

        /** The first of the days in a row up to now on which it was expected. */
        private final Map<UUID, ReportingDay> since = new HashMap<>();

        private final Map<UUID, ReportingDay> lastDone = new HashMap<>();

        Coverage next(ReportingDay day, Coverage coverage, Frequency frequency) {
            since.keySet().retainAll(coverage.expected());
            coverage.expected().forEach(unit -> since.putIfAbsent(unit, day));
            coverage.done().forEach(unit -> lastDone.put(unit, day));
            Integer every = frequency.days();
            return every == null ? new Coverage(Set.of(), Set.of()) : due(coverage.expected(), day.plus(1 - every));
        }

        /** @param first the first of the days on which a visit is good enough */
        private Coverage due(Set<UUID> expected, ReportingDay first) {
            Set<UUID> due = new LinkedHashSet<>();
            Set<UUID> done = new LinkedHashSet<>();
            for (UUID unit : expected) {
                ReportingDay visited = lastDone.get(unit);
                if (visited != null && !visited.isBefore(first)) {
                    done.add(unit);
                    due.add(unit);
                } else if (!since.getOrDefault(unit, first).isAfter(first)) {
                    due.add(unit);
                }
            }
            return new Coverage(due, done);
        }
    }
}
