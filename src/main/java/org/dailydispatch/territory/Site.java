package org.dailydispatch.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A place that is inspected: a checkpoint, a village, a venue or an enterprise.
 *
 * @param code unique in its county
 * @param shortName what a narrow table shows
 * @param road the road of an exit or a road entry; null for others
 * @param periods when it counts, earliest first; an exit closed and reopened has two
 * @param at where it lies; null where nobody has said it
 * @param state whether it is registered, or a venue that somebody has added
 */
public record Site(
        UUID id,
        UUID countyId,
        UUID townshipId,
        SiteKind kind,
        String code,
        Name name,
        Name shortName,
        @Nullable Name road,
        List<InForce> periods,
        @Nullable Coordinates at,
        SiteState state) {

    public Site {
        periods = List.copyOf(periods);
    }

    public boolean inForceOn(ReportingDay day) {
        return periods.stream().anyMatch(period -> period.includes(day));
    }

    /** The first of the days without force that include this day; empty where it is in force, or was not yet. */
    public Optional<ReportingDay> outOfForceSince(ReportingDay day) {
        if (inForceOn(day)) {
            return Optional.empty();
        }
        return endings()
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .map(ReportingDay::next);
    }

    private Stream<ReportingDay> endings() {
        return periods.stream().map(InForce::to).filter(Objects::nonNull);
    }
}
