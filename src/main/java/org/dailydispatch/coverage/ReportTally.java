package org.dailydispatch.coverage;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.report.ReportStatus;

/** Township reports that were due, each in one of five states. */
record ReportTally(Map<ReportStatus, Integer> counts) {

    static ReportTally of(Collection<ReportStatus> statuses) {
        Map<ReportStatus, Integer> counts = new EnumMap<>(ReportStatus.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new ReportTally(counts);
    }

    public int of(ReportStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** All five, in their order. */
    public List<ReportStatus> statuses() {
        return List.of(ReportStatus.values());
    }

    /** Those that came, in time or late, with something to tell or nothing. */
    public int handedIn() {
        return statuses().stream()
                .filter(ReportStatus::handedIn)
                .mapToInt(this::of)
                .sum();
    }

    public int due() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
