package org.dailydispatch.inspection;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;

/** The visits of one team, or of several together, by township and day, over the days for which it was read. */
public final class CoverageGrid {

    private final Map<UUID, NavigableMap<ReportingDay, Visits>> byTownship = new HashMap<>();

    /** One township on one day, where it was visited at all. */
    public record Entry(UUID townshipId, ReportingDay day, Visits visits) {}

    public CoverageGrid(List<Entry> entries) {
        for (Entry entry : entries) {
            byTownship
                    .computeIfAbsent(entry.townshipId(), id -> new TreeMap<>())
                    .merge(entry.day(), entry.visits(), Visits::plus);
        }
    }

    /** Of several teams together. */
    public static CoverageGrid together(Collection<CoverageGrid> grids) {
        return new CoverageGrid(
                grids.stream().flatMap(grid -> grid.entries().stream()).toList());
    }

    /** Some of its days. */
    public CoverageGrid on(Predicate<ReportingDay> days) {
        return new CoverageGrid(
                entries().stream().filter(entry -> days.test(entry.day())).toList());
    }

    private List<Entry> entries() {
        return byTownship.entrySet().stream()
                .flatMap(township -> township.getValue().entrySet().stream()
                        .map(day -> new Entry(township.getKey(), day.getKey(), day.getValue())))
                .toList();
    }

    public Visits on(UUID townshipId, ReportingDay day) {
        return daysOf(townshipId).getOrDefault(day, Visits.NONE);
    }

    /** Townships of which a village or community was openly inspected on the day. */
    public Set<UUID> openlyVisitedOn(ReportingDay day) {
        return visitedOn(day, visits -> visits.villages() > 0);
    }

    /** Townships with a released covert inspection on the day. */
    public Set<UUID> covertlyVisitedOn(ReportingDay day) {
        return visitedOn(day, visits -> visits.covert() > 0);
    }

    /** The last day up to and including this one on which the township was covertly visited. */
    public Optional<ReportingDay> lastCovert(UUID townshipId, ReportingDay asOf) {
        return last(townshipId, asOf, visits -> visits.covert() > 0);
    }

    /** The last day up to and including this one on which a village or community of it was openly inspected. */
    public Optional<ReportingDay> lastOpen(UUID townshipId, ReportingDay asOf) {
        return last(townshipId, asOf, visits -> visits.villages() > 0);
    }

    /** Released covert inspections in the township, both days included. */
    public int covertBetween(UUID townshipId, ReportingDay from, ReportingDay to) {
        return daysOf(townshipId).subMap(from, true, to, true).values().stream()
                .mapToInt(Visits::covert)
                .sum();
    }

    /** Released covert inspections in all townships, both days included. */
    public int covertBetween(ReportingDay from, ReportingDay to) {
        return byTownship.keySet().stream()
                .mapToInt(id -> covertBetween(id, from, to))
                .sum();
    }

    private Optional<ReportingDay> last(UUID townshipId, ReportingDay asOf, Predicate<Visits> counts) {
        return daysOf(townshipId).headMap(asOf, true).descendingMap().entrySet().stream()
                .filter(entry -> counts.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Set<UUID> visitedOn(ReportingDay day, Predicate<Visits> counts) {
        Set<UUID> visited = new LinkedHashSet<>();
        byTownship.forEach((id, days) -> {
            if (counts.test(days.getOrDefault(day, Visits.NONE))) {
                visited.add(id);
            }
        });
        return visited;
    }

    private NavigableMap<ReportingDay, Visits> daysOf(UUID townshipId) {
        return byTownship.getOrDefault(townshipId, new TreeMap<>());
    }
}
