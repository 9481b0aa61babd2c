package org.dailydispatch.dashboard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.report.ReportStatus;

/**
 * A day's township reports in five states that together are all that are due.
 *
 * @param begun reports of townships in force by their state; what is missing is not among them
 * @param due one for each township in force
 */
public record ReportStates(Map<ReportStatus, Integer> begun, int due) {

    /** Of the state of each township in force. */
    static ReportStates of(Map<?, ReportStatus> statuses) {
        Map<ReportStatus, Integer> begun = new EnumMap<>(ReportStatus.class);
        statuses.values().stream()
                .filter(status -> status != ReportStatus.MISSING)
                .forEach(status -> begun.merge(status, 1, Integer::sum));
        return new ReportStates(begun, statuses.size());
    }

    /** Of the states of townships in force that have one; what is missing need not be among them. */
    static ReportStates of(Map<?, ReportStatus> statuses, int due) {
        return new ReportStates(of(statuses).begun(), due);
    }

    public int of(ReportStatus status) {
        return status == ReportStatus.MISSING ? due - sum(begun.keySet()) : begun.getOrDefault(status, 0);
    }

    /** All five, in their order. */
    public List<ReportStatus> statuses() {
        return List.of(ReportStatus.values());
    }

    /** Filed in whatever way, of those due. */
    public Rate handedIn() {
        return new Rate(
                sum(begun.keySet().stream().filter(ReportStatus::handedIn).toList()), due);
    }

    private int sum(Iterable<ReportStatus> statuses) {
        int sum = 0;
        for (ReportStatus status : statuses) {
            sum += begun.getOrDefault(status, 0);
        }
        return sum;
    }
}
