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

    /** The rule of the states as SQL, over {@code r}, a row of township_report. A late zero report is late. */
    static final String SQL =
            "case when r.state = 'DRAFT' then 'DRAFT' when r.late then 'LATE' when r.zero then 'ZERO' else 'FILED' end";

    /** Filed in whatever way. */
    public boolean handedIn() {
        return this == FILED || this == LATE || this == ZERO;
    }
}
