package org.dailydispatch.territory;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/** Which townships are listed, as the address says it. What cannot be read filters nothing. */
record TownshipFilter(
        @Nullable String county,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String text,
        @Nullable String page) {

    static final TownshipFilter NONE = new TownshipFilter(null, null, null, null, null);

    @Nullable
    UUID countyId() {
        return Typed.id(county);
    }

    @Nullable
    TownshipKind townshipKind() {
        return Typed.choice(kind, TownshipKind.class);
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
        return filtered("/admin/townships")
                .with("page", number == 1 ? null : number)
                .toString();
    }

    public String exportAddress() {
        return filtered("/admin/townships.xlsx").toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("county", county)
                .with("kind", kind)
                .with("day", day)
                .with("text", text);
    }
}
