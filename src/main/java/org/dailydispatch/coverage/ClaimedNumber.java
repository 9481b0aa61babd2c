package org.dailydispatch.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.dailydispatch.territory.SiteFamily;
import org.jspecify.annotations.Nullable;

/** A number that somebody reports and an inspector checks. */
enum ClaimedNumber {
    /** Villages that the township says it visited; villages that inspectors inspected. */
    VILLAGES(SiteFamily.VILLAGE, null),
    /** Persons in the township's ledger; persons in the ledgers of the villages inspected. */
    LEDGER(SiteFamily.VILLAGE, "checked"),
    /** Persons in the ledgers of the villages inspected; persons found there. */
    FOUND(SiteFamily.VILLAGE, "checked"),
    ISOLATION_DUE(SiteFamily.VILLAGE, "isolated"),
    ISOLATED(SiteFamily.VILLAGE, "isolated"),
    NOTICES(SiteFamily.VILLAGE, "signed"),
    /** Households that the township says it visited; households that inspectors sampled to verify ledgers. */
    VISITS(SiteFamily.VILLAGE, "households"),
    /** Shops, pharmacies, hotels and other places that the township says it checked; those that inspectors inspected. */
    VENUES(SiteFamily.VENUE, null),
    /** An enterprise's staff by its latest record; by the resumption check. */
    STAFF(SiteFamily.ENTERPRISE, "onPost"),
    ON_POST(SiteFamily.ENTERPRISE, "onPost"),
    /** In percent: told as a mean, never added up. */
    CAPACITY(SiteFamily.ENTERPRISE, "rate");

    private final SiteFamily family;
    private final @Nullable String measure;

    /**
     * @param family of the sites at which it is checked
     * @param measure by which the inspections that checked it are found; null where each inspection does
     */
    ClaimedNumber(SiteFamily family, @Nullable String measure) {
        this.family = family;
        this.measure = measure;
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether enterprises report it; otherwise townships and their villages do. */
    public boolean ofEnterprises() {
        return family == SiteFamily.ENTERPRISE;
    }

    /** Whether it stands in the township's daily report. */
    public boolean inReports() {
        return !ofEnterprises() && this != FOUND;
    }

    SiteFamily family() {
        return family;
    }

    @Nullable
    String measure() {
        return measure;
    }

    boolean averaged() {
        return this == CAPACITY;
    }

    static Optional<ClaimedNumber> of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(number -> number.key().equals(key))
                .findFirst();
    }
}
