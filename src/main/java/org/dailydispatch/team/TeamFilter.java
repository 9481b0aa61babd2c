package org.dailydispatch.team;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/** Which teams are listed, as the address says it. What cannot be read filters nothing. */
record TeamFilter(
        @Nullable String campaign,
        @Nullable String day,
        @Nullable String text,
        @Nullable String page) {

    static final TeamFilter NONE = new TeamFilter(null, null, null, null);

    @Nullable
    UUID campaignId() {
        return Typed.id(campaign);
    }

    @Nullable
    ReportingDay stationedOn() {
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
        return filtered("/admin/teams")
                .with("page", number == 1 ? null : number)
                .toString();
    }

    public String exportAddress() {
        return filtered("/admin/teams.xlsx").toString();
    }

    private Address filtered(String path) {
        return Address.of(path).with("campaign", campaign).with("day", day).with("text", text);
    }
}
