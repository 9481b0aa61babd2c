package org.dailydispatch.coverage;

import java.util.Locale;
import java.util.function.Predicate;

/** Which pairs are listed, by which of their sides are known. */
enum Side {
    ALL(pair -> true),
    /** Those that sums are made of: what is claimed, what was verified, and the gap between them. */
    BOTH(Pair::compared),
    CLAIMED(pair -> pair.claimed() != null && pair.verified() == null),
    VERIFIED(pair -> pair.claimed() == null && pair.verified() != null);

    @SuppressWarnings("ImmutableEnumChecker") // None of them keeps anything.
    private final Predicate<Pair> holds;

    Side(Predicate<Pair> holds) {
        this.holds = holds;
    }

    boolean holds(Pair pair) {
        return holds.test(pair);
    }

    /** As written in addresses and keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
