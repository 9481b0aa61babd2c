package org.dailydispatch.coverage;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.InForce;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.SiteKind;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * A township or a site as something to be visited.
 *
 * @param townshipId where it lies; of a township its own
 * @param kind null for a township
 * @param periods when it counts
 */
record Subject(
        Unit unit,
        UUID id,
        Name name,
        UUID townshipId,
        @Nullable SiteKind kind,
        List<InForce> periods) {

    Subject {
        periods = List.copyOf(periods);
    }

    static Subject of(TownshipInForce township) {
        UUID id = township.township().id();
        return new Subject(Unit.TOWNSHIP, id, township.township().shortName(), id, null, List.of(township.period()));
    }

    static Subject of(Site site) {
        return new Subject(
                Unit.of(site.kind().family()), site.id(), site.name(), site.townshipId(), site.kind(), site.periods());
    }

    boolean inForceOn(ReportingDay day) {
        return periods.stream().anyMatch(period -> period.includes(day));
    }

    /** Whether it counts on any of the days, both included. */
    boolean inForceWithin(ReportingDay from, ReportingDay to) {
        InForce days = new InForce(from, to);
        return periods.stream().anyMatch(days::overlaps);
    }
}
