package org.dailydispatch.territory;

import java.util.Collection;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;

/** The exits of expressways. */
public final class Exits {

    private Exits() {}

    /** Those in force on the day, of those that were in force on it or before; one that was reopened counts once. */
    public static Rate open(Collection<Site> sites, ReportingDay day) {
        List<Site> known = sites.stream()
                .filter(site -> site.kind() == SiteKind.EXPRESSWAY_EXIT)
                .filter(site -> site.periods().stream()
                        .anyMatch(period -> !period.from().isAfter(day)))
                .toList();
        return new Rate(known.stream().filter(site -> site.inForceOn(day)).count(), known.size());
    }
}
