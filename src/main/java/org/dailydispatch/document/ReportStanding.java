package org.dailydispatch.document;

/** How a township stands with its report of the day, and the document's word for it. */
public enum ReportStanding {
    FILED("按时"),
    LATE("迟报"),
    ZERO("零报告"),
    DRAFT("填报中"),
    MISSING("未报");

    private final String word;

    ReportStanding(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
