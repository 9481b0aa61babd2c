package org.dailydispatch.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * A problem with its whole life.
 *
 * @param steps at least the finding, in order
 */
record Trouble(Found found, String number, List<ProblemLife.Step> steps) {

    UUID id() {
        return found.id();
    }

    UUID townshipId() {
        return found.visit().township().id();
    }

    ReportingDay foundOn() {
        return found.visit().day();
    }

    ProblemState state() {
        return steps.get(steps.size() - 1).state();
    }

    /** When the rectification that still stands was reported; null where none does. */
    @Nullable
    Instant rectifiedAt() {
        return state() == ProblemState.RECTIFYING
                ? null
                : last(StepKind.REPORTED_DONE).orElse(null);
    }

    @Nullable
    Instant closedAt() {
        return last(StepKind.CLOSED).orElse(null);
    }

    boolean extensionAsked() {
        return steps.get(steps.size() - 1).kind() == StepKind.EXTENSION_ASKED;
    }

    boolean everReportedDone() {
        return last(StepKind.REPORTED_DONE).isPresent();
    }

    int returnedTimes() {
        return (int)
                steps.stream().filter(step -> step.kind() == StepKind.RETURNED).count();
    }

    boolean openAt(Instant instant) {
        Instant closed = closedAt();
        return !found.visit().knownAt().isAfter(instant) && (closed == null || closed.isAfter(instant));
    }

    /** Whether the township had reported it done by then. */
    boolean reportedDoneBy(Instant instant) {
        return steps.stream()
                .anyMatch(step ->
                        step.kind() == StepKind.REPORTED_DONE && !step.at().isAfter(instant));
    }

    private Optional<Instant> last(StepKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(ProblemLife.Step::at)
                .reduce((one, other) -> other);
    }
}
