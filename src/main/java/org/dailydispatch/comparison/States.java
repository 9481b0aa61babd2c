package org.dailydispatch.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.report.ReportStatus;

/** Township reports that were due, each in one of five states. */
record States(Map<ReportStatus, Integer> counts) {

    static final States NONE = new States(Map.of());

    static States of(ReportStatus status) {
        return new States(Map.of(status, 1));
    }

    States plus(States other) {
        Map<ReportStatus, Integer> sum = new EnumMap<>(ReportStatus.class);
        sum.putAll(counts);
        other.counts.forEach((status, count) -> sum.merge(status, count, Integer::sum));
        return new States(sum);
    }

    public int of(String status) {
        return counts.getOrDefault(ReportStatus.valueOf(status), 0);
    }

    /** All five, in their order. */
    static List<ReportStatus> all() {
        return List.of(ReportStatus.values());
    }
}
