package org.dailydispatch.report;

/** Where a township's report of a day stands, as seen by its team. */
public enum ReportStatus {
    /** Filed by the cut-off, with something to report. */
    FILED,
    /** Filed after the cut-off, zero report or not. */
    LATE,
    /** 零报告: filed by the cut-off, saying explicitly that there is nothing to report. */
    ZERO,
    /** Begun and not filed. */
    DRAFT,
    /** Not even begun. */
    MISSING;

    /** Filed in whatever way. */
    public boolean handedIn() {
        return this == FILED || this == LATE || this == ZERO;
    }
}
