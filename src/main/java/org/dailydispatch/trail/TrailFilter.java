package org.dailydispatch.trail;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.listing.Contains;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds are listed, as the address says it. What cannot be read filters nothing.
 *
 * @param before the last deed of the page before: deeds are added all the time, so that numbered pages would slide
 */
record TrailFilter(
        @Nullable String person,
        @Nullable String deed,
        @Nullable String type,
        @Nullable String object,
        @Nullable String from,
        @Nullable String to,
        @Nullable String before) {

    @Nullable
    String personPattern() {
        return Contains.pattern(person);
    }

    @Nullable
    String deedPattern() {
        return Contains.pattern(deed);
    }

    @Nullable
    String objectType() {
        return Typed.text(type);
    }

    @Nullable
    String objectId() {
        return Typed.text(object);
    }

    @Nullable
    ReportingDay firstDay() {
        return Typed.day(from);
    }

    @Nullable
    ReportingDay lastDay() {
        return Typed.day(to);
    }

    @Nullable
    UUID beforeId() {
        return Typed.id(before);
    }

    public String newest() {
        return filtered("/audit").toString();
    }

    public String older(UUID last) {
        return filtered("/audit").with("before", last).toString();
    }

    public String exportAddress() {
        return filtered("/audit.xlsx").toString();
    }

    private Address filtered(String path) {
        return Address.of(path)
                .with("person", person)
                .with("deed", deed)
                .with("type", type)
                .with("object", object)
                .with("from", from)
                .with("to", to);
    }
}
