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
        Address address = Address.of("/comparisons.xlsx")
                .with("indicator", indicator.name())
                .with("grain", grain.name())
                .with("from", from)
                .with("to", to);
        units.forEach(unit -> address.with("unit", unit));
        return address.toString();
    }
}
