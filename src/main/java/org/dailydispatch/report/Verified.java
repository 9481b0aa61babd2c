package org.dailydispatch.report;

import org.jspecify.annotations.Nullable;

/**
 * What inspectors found in a township on a day, to stand beside what it claims.
 *
 * @param villages villages and communities inspected, each counted once
 * @param counted those of them in which people were counted
 * @param ledger persons in the ledgers that were looked at
 * @param checked persons found
 * @param missing persons found who were in no ledger
 */
public record Verified(int villages, int counted, int ledger, int checked, int missing) {

    static final Verified NOTHING = new Verified(0, 0, 0, 0, 0);

    /** Null where no village was inspected: nobody has verified that there was none. */
    public @Nullable Integer villagesIfAny() {
        return villages == 0 ? null : villages;
    }

    /** Null where people were counted in no village: that is not known to be nobody. */
    public @Nullable Integer ledgerIfCounted() {
        return counted == 0 ? null : ledger;
    }

    public @Nullable Integer checkedIfCounted() {
        return counted == 0 ? null : checked;
    }

    public @Nullable Integer missingIfCounted() {
        return counted == 0 ? null : missing;
    }
}
