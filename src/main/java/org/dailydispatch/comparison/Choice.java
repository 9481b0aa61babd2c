package org.dailydispatch.comparison;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.listing.Address;

/**
 * What somebody wants to see side by side.
 *
 * @param units those chosen; none means the first ones
 * @param to neither in the future nor before from
 */
record Choice(Indicator indicator, Grain grain, Set<UUID> units, ReportingDay from, ReportingDay to) {

    List<ReportingDay> days() {
        return from.through(to);
    }

    /** The file of the same. */
    public String file() {
        return of(units, "/comparisons.xlsx");
    }

    /** The page of the same. */
    public String page() {
        return of(units, "/comparisons");
    }

    /** The same of one unit. */
    String of(UUID unit, String path) {
        return of(Set.of(unit), path);
    }

    private String of(Set<UUID> chosen, String path) {
        Address address = Address.of(path)
                .with("indicator", indicator.name())
                .with("grain", grain.name())
                .with("from", from)
                .with("to", to);
        chosen.forEach(unit -> address.with("unit", unit));
        return address.toString();
    }
}
