package org.dailydispatch.dashboard;

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
