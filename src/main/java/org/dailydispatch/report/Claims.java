package org.dailydispatch.report;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that a township claims for a day; each is null as long as a draft leaves it open.
 *
 * @param ledgerPersons persons in the ledger
 * @param isolationDue persons who have to be isolated
 * @param isolated persons who are; at most those who have to be
 * @param noticesSigned notices (告知书) signed
 * @param visits households visited
 * @param venuesChecked supermarkets, pharmacies, hotels and other places checked
 */
record Claims(
        @Nullable Integer ledgerPersons,
        @Nullable Integer isolationDue,
        @Nullable Integer isolated,
        @Nullable Integer noticesSigned,
        @Nullable Integer visits,
        @Nullable Integer venuesChecked) {

    static final Claims NONE = new Claims(null, null, null, null, null, null);
    static final Claims ZERO = new Claims(0, 0, 0, 0, 0, 0);

    /** Whether anything but nothing is claimed. */
    boolean isEmpty() {
        return equals(NONE) || equals(ZERO);
    }
}
