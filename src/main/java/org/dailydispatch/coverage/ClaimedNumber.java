package org.dailydispatch.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number that somebody reports and an inspector checks. */
enum ClaimedNumber {
    /** Villages that the township says it visited; villages that inspectors inspected. */
    VILLAGES(false),
    /** Persons in the township's ledger; persons in the ledgers of the villages inspected. */
    LEDGER(false),
    /** Persons in the ledgers of the villages inspected; persons found there. */
    FOUND(false),
    ISOLATION_DUE(false),
    ISOLATED(false),
    NOTICES(false),
    /** An enterprise's staff by its latest record; by the resumption check. */
    STAFF(true),
    ON_POST(true),
    /** In percent: told as a mean, never added up. */
    CAPACITY(true);

    private final boolean ofEnterprises;

    ClaimedNumber(boolean ofEnterprises) {
        this.ofEnterprises = ofEnterprises;
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether enterprises report it; otherwise townships and their villages do. */
    public boolean ofEnterprises() {
        return ofEnterprises;
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
