package org.dailydispatch.territory;

import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/**
 * Which sites are listed, as the address says it. What cannot be read filters nothing.
 *
 * @param kind of a site, or {@code CHECKPOINT} for all kinds of checkpoints
 */
record SiteFilter(
        @Nullable String county,
        @Nullable String township,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String text,
        @Nullable String page) {

    static final SiteFilter NONE = new SiteFilter(null, null, null, null, null, null);

    @Nullable
    UUID countyId() {
        return Typed.id(county);
    }

    @Nullable
    UUID townshipId() {
        return Typed.id(township);
    }

    /** Empty for all. */
    Set<SiteKind> kinds() {
        if (SiteFamily.CHECKPOINT.name().equals(kind)) {
            return SiteFamily.CHECKPOINT.kinds();
        }
        SiteKind one = Typed.choice(kind, SiteKind.class);
        return one == null ? Set.of() : Set.of(one);
    }

    @Nullable
    ReportingDay inForceOn() {
        return Typed.day(day);
    }

    @Nullable
    String pattern() {
        return Contains.pattern(text);
    }

    /** From 1. */
    int number() {
        Integer number = Typed.number(page);
        return number == null ? 1 : Math.max(1, Math.min(number, 100_000));
    }

    public String address(int number) {
        return filtered("/admin/sites")
                .with("page", number == 1 ? null : number)
                .toString();
    }

    public String exportAddress() {
        return filtered("/admin/sites.xlsx").toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("county", county)
                .with("township", township)
                .with("kind", kind)
                .with("day", day)
                .with("text", text);
    }
}
