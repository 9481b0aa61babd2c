package org.dailydispatch.covert;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * A covert visit, or several on one day, as planned.
 *
 * @param over whether its day is over
 * @param people names of the covert inspectors who are to go
 * @param version of the text that was read
 */
public record Plan(
        UUID id,
        ReportingDay day,
        boolean over,
        String note,
        boolean cancelled,
        List<PlanTarget> targets,
        List<CovertInspector> people,
        int version) {

    public Plan {
        targets = List.copyOf(targets);
        people = List.copyOf(people);
    }

    /** The state of the target that is furthest behind. */
    public PlanState state() {
        if (cancelled) {
            return PlanState.CANCELLED;
        }
        return targets.stream()
                .map(target -> target.state(over))
                .min(Comparator.naturalOrder())
                .orElse(PlanState.PLANNED);
    }

    public boolean visited() {
        return targets.stream().anyMatch(PlanTarget::visited);
    }

    /** Whether it can still be changed or cancelled: what was visited has happened. */
    public boolean open() {
        return !cancelled && !visited();
    }
}
