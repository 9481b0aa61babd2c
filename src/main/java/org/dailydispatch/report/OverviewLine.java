package org.dailydispatch.report;

import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * A township's row in the overview of a day: what it claims beside what inspectors found.
 *
 * @param report null where it is missing, or not for this reader
 */
record OverviewLine(
        Township township, ReportStatus status, @Nullable TownshipReport report, Verified verified) {

    /** Villages claimed less those inspected; null where either is missing. A draft claims nothing. */
    public @Nullable Integer villagesGap() {
        return report == null || !status.handedIn() || verified.villages() == 0
                ? null
                : report.content().villages().size() - verified.villages();
    }

    /** Persons in the ledger as claimed less those in the ledgers that were looked at; null where either is missing. */
    public @Nullable Integer ledgerGap() {
        Integer claimed = report == null ? null : report.content().claims().ledgerPersons();
        Integer found = verified.ledgerIfCounted();
        return claimed == null || found == null || !status.handedIn() ? null : claimed - found;
    }
}
