package org.dailydispatch.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.StepKind;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a problem up to the evening of the last day. Those due until then are closed by then, but for the
 * three that are left overdue on purpose; of the others, whatever has happened by then.
 */
final class ProblemLife {

    private static final LocalTime MORNING = LocalTime.of(8, 10);
    private static final LocalTime EVENING = LocalTime.of(19, 30);

    private final ReportingClock clock;
    private final Found found;
    private final Chance chance;
    private final Instant horizon;

    /** One step of it. */
    record Step(StepKind kind, ProblemState state, Instant at) {}

    /** @param last the day on whose evening the demonstration ends */
    ProblemLife(ReportingClock clock, Found found, ReportingDay last) {
        this.clock = clock;
        this.found = found;
        this.chance = found.chance();
        this.horizon = clock.at(last, LocalTime.of(20, 40));
    }

    List<Step> steps() {
        Instant known = found.visit().knownAt();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                StepKind.FOUND, ProblemState.PENDING_ASSIGNMENT, found.visit().filedAt()));
        Instant assigned = known.plus(minutes(12, 45));
        steps.add(new Step(StepKind.ASSIGNED, ProblemState.RECTIFYING, assigned));
        String outcome = found.finding().outcome();
        if (outcome == null) {
            steps.addAll(course(assigned));
        } else {
            steps.addAll(onPurpose(outcome, assigned));
        }
        return steps.stream()
                .filter(step -> !step.at().isAfter(horizon) && wanted(step, outcome))
                .toList();
    }

    private static boolean wanted(Step step, @Nullable String outcome) {
        return step.kind() == StepKind.FOUND
                || !ProblemState.PENDING_ASSIGNMENT.name().equals(outcome);
    }

    private List<Step> onPurpose(String outcome, Instant assigned) {
        Instant reported = awake(assigned.plus(minutes(150, 240)));
        Step done = new Step(StepKind.REPORTED_DONE, ProblemState.AWAITING_RECHECK, reported);
        return switch (outcome) {
            case "RETURNED" ->
                List.of(
                        done,
                        new Step(StepKind.RETURNED, ProblemState.RECTIFYING, awake(reported.plus(minutes(60, 150)))));
            case "AWAITING_RECHECK" -> List.of(done);
            case "EXTENSION_ASKED" ->
                List.of(new Step(
                        StepKind.EXTENSION_ASKED, ProblemState.RECTIFYING, awake(assigned.plus(minutes(90, 150)))));
            default -> List.of();
        };
    }

    private List<Step> course(Instant assigned) {
        boolean mustEnd = found.dueAt().isBefore(horizon);
        Instant reported = reportedAfter(assigned);
        Instant checked = awake(reported.plus(minutes(40, 260)));
        List<Step> steps = new ArrayList<>();
        if (chance.in(12) && checked.plus(Duration.ofHours(8)).isBefore(horizon)) {
            steps.add(new Step(StepKind.REPORTED_DONE, ProblemState.AWAITING_RECHECK, reported));
            steps.add(new Step(StepKind.RETURNED, ProblemState.RECTIFYING, checked));
            reported = awake(checked.plus(minutes(90, 240)));
            checked = awake(reported.plus(minutes(40, 160)));
        }
        if (mustEnd && checked.isAfter(horizon)) {
            reported = assigned.plus(minutes(20, 40));
            checked = reported.plus(minutes(25, 50));
        }
        steps.add(new Step(StepKind.REPORTED_DONE, ProblemState.AWAITING_RECHECK, reported));
        steps.add(new Step(StepKind.CLOSED, ProblemState.CLOSED, checked));
        return steps;
    }

    /** Some time within what is given, now and then a day late. */
    private Instant reportedAfter(Instant assigned) {
        long given = Math.max(40, Duration.between(assigned, found.dueAt()).toMinutes());
        Instant reported = awake(assigned.plus(Duration.ofMinutes(given * chance.between(20, 90) / 100)));
        Instant earliest = reported.isAfter(assigned) ? reported : assigned.plus(minutes(15, 30));
        return chance.in(8) ? awake(earliest.plus(Duration.ofHours(20))) : earliest;
    }

    /** The same time, or the next at which somebody is at work. */
    private Instant awake(Instant at) {
        ReportingDay day = clock.dayOf(at);
        LocalTime time = clock.timeOf(at);
        if (time.isBefore(MORNING)) {
            return clock.at(day, MORNING).plus(minutes(0, 70));
        }
        return time.isAfter(EVENING) ? clock.at(day.next(), MORNING).plus(minutes(0, 70)) : at;
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(chance.between(least, most)).plusSeconds(chance.between(0, 59));
    }
}
