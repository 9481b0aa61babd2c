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
        return at("/comparisons.xlsx", units).toString();
    }

    /** The page of the same. */
    public String page() {
        return at("/comparisons", units).toString();
    }

    /** The days of one of them, which lead back to all. */
    String daysOf(UUID unit) {
        Address address = at("/comparisons/days", Set.of(unit));
        units.forEach(each -> address.with("among", each));
        return address.toString();
    }

    /** The same of other units. */
    Choice of(Set<UUID> others) {
        return new Choice(indicator, grain, others, from, to);
    }

    private Address at(String path, Set<UUID> chosen) {
        Address address = Address.of(path)
                .with("indicator", indicator.name())
                .with("grain", grain.name())
                .with("from", from)
                .with("to", to);
        chosen.forEach(unit -> address.with("unit", unit));
        return address;
    }
}
