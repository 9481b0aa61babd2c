package org.dailydispatch.inspection;

import java.util.Collection;
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

/** On which days each unit (a township or a site) was visited, and how often. */
public final class VisitedDays {

    private final Map<UUID, NavigableMap<ReportingDay, Integer>> byUnit = new HashMap<>();
    private final Map<ReportingDay, Set<UUID>> byDay = new HashMap<>();

    /** @param unit what a visit counts for */
    public VisitedDays(Collection<SiteDay> visits, Function<SiteDay, UUID> unit) {
        for (SiteDay each : visits) {
            UUID id = unit.apply(each);
            byUnit.computeIfAbsent(id, key -> new TreeMap<>()).merge(each.day(), each.visits(), Integer::sum);
            byDay.computeIfAbsent(each.day(), key -> new LinkedHashSet<>()).add(id);
        }
    }

    /** Everything visited on the day. */
    public Set<UUID> on(ReportingDay day) {
        return byDay.getOrDefault(day, Set.of());
    }

    /** The last day up to and including this one on which it was visited, whether in force or not. */
    public Optional<ReportingDay> last(UUID unit, ReportingDay asOf) {
        return Optional.ofNullable(daysOf(unit).floorKey(asOf));
    }

    /** Its days with their numbers of visits, both included, the earliest first. */
    public NavigableMap<ReportingDay, Integer> between(UUID unit, ReportingDay from, ReportingDay to) {
        return Collections.unmodifiableNavigableMap(daysOf(unit).subMap(from, true, to, true));
    }

    private NavigableMap<ReportingDay, Integer> daysOf(UUID unit) {
        return byUnit.getOrDefault(unit, Collections.emptyNavigableMap());
    }
}
