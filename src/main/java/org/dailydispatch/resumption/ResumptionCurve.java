package org.dailydispatch.resumption;

import java.util.List;
import java.util.Optional;
import org.dailydispatch.day.ReportingDay;

/** Resumption day after day, without a gap. */
public record ResumptionCurve(List<ResumptionDay> days) {

    public ResumptionCurve {
        days = List.copyOf(days);
    }

    /** The day as it was; empty where the curve does not reach it. */
    public Optional<ResumptionDay> on(ReportingDay day) {
        return days.stream().filter(each -> each.day().equals(day)).findFirst();
    }

    /** The first day on which every eligible enterprise had resumed. */
    public Optional<ReportingDay> firstCompleteDay() {
        return days.stream()
                .filter(ResumptionDay::complete)
                .map(ResumptionDay::day)
                .findFirst();
    }

    /** The last so many days of it, or all where it is shorter. */
    public ResumptionCurve last(int count) {
        return new ResumptionCurve(days.subList(Math.max(0, days.size() - count), days.size()));
    }
}
