package org.dailydispatch.report;

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
}
