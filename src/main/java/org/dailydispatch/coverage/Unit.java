package org.dailydispatch.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.Frequency;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;

/** What is covered: townships through their sites, and the sites themselves by family. */
enum Unit {
    /** Openly covered by a visit to one of its villages or communities, covertly by a visit to any site in it. */
    TOWNSHIP(null),
    VILLAGE(SiteFamily.VILLAGE),
    CHECKPOINT(SiteFamily.CHECKPOINT),
    VENUE(SiteFamily.VENUE),
    ENTERPRISE(SiteFamily.ENTERPRISE);

    private final @Nullable SiteFamily family;

    /** @param family null for townships */
    Unit(@Nullable SiteFamily family) {
        this.family = family;
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How often it is to be visited, as it holds on a day. With both modes any visit counts. */
    Frequency every(Frequencies frequencies, ReportingDay day, CoverageMode mode) {
        Frequency open = frequencies.on(day, family, Mode.OPEN);
        Frequency covert = frequencies.on(day, family, Mode.COVERT);
        return switch (mode) {
            case ALL -> open.or(covert);
            case OPEN -> open;
            case COVERT -> covert;
        };
    }

    /** What a frequency is set for. */
    Frequencies.Key in(Mode mode) {
        return new Frequencies.Key(family, mode);
    }

    /** What a frequency was set for. */
    static Unit of(Frequencies.Key key) {
        return Arrays.stream(values())
                .filter(unit -> unit.family == key.family())
                .findFirst()
                .orElseThrow();
    }

    static Optional<Unit> of(@Nullable String key) {
        return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst();
    }

    static Unit of(SiteFamily family) {
        return Arrays.stream(values())
                .filter(unit -> unit.family == family)
                .findFirst()
                .orElseThrow();
    }

    /** The units that are sites. */
    static List<Unit> sites() {
        return Arrays.stream(values()).filter(unit -> unit.family != null).toList();
    }
}
