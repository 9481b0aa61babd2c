package org.dailydispatch.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;

/** What is covered: townships through their sites, and the sites themselves by family. */
enum Unit {
    /** Openly covered by a visit to one of its villages or communities, covertly by a visit to any site in it. */
    TOWNSHIP(null, 1, 10),
    VILLAGE(SiteFamily.VILLAGE, 7, null),
    CHECKPOINT(SiteFamily.CHECKPOINT, 1, null),
    VENUE(SiteFamily.VENUE, null, null),
    ENTERPRISE(SiteFamily.ENTERPRISE, null, null);

    private final @Nullable SiteFamily family;
    private final @Nullable Integer open;
    private final @Nullable Integer covert;

    /**
     * @param family null for townships
     * @param open once in how many days it is to be visited openly, if nobody has said otherwise; likewise covert
     */
    Unit(@Nullable SiteFamily family, @Nullable Integer open, @Nullable Integer covert) {
        this.family = family;
        this.open = open;
        this.covert = covert;
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Once in how many days by default; null where no visit is expected. */
    @Nullable
    Integer usually(CoverageMode mode) {
        return mode == CoverageMode.COVERT ? covert : open;
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
