package org.dailydispatch.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has the problems of an inspection follow its correction. What is open says what the inspection says; what is settled stays
 * as it was settled; what is void stays void, and a failure that comes again opens another problem.
 */
@Component
class Revisions {

    private final ProblemRepository problems;
    private final StepRepository steps;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final ApplicationEventPublisher events;

    Revisions(
            ProblemRepository problems,
            StepRepository steps,
            AuditTrail audit,
            ReportingClock clock,
            ApplicationEventPublisher events) {
        this.problems = problems;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What the correction leaves.
     *
     * @param standing problems that stand already
     * @param fresh failures that still need a problem
     */
    record Followed(List<OpenedProblem> standing, List<NewProblem> fresh) {}

    /** @param found every failure of the inspection as it stands now */
    Followed follow(Actor actor, UUID inspectionId, List<NewProblem> found) {
        List<StoredProblem> all = problems.findByInspectionId(inspectionId);
        Map<String, StoredProblem> live = byItem(all, problem -> problem.state() != ProblemState.VOID);
        Map<String, StoredProblem> voided = byItem(all, problem -> problem.state() == ProblemState.VOID);
        List<OpenedProblem> standing = new ArrayList<>();
        List<NewProblem> fresh = new ArrayList<>();
        for (NewProblem failure : found) {
            String item = itemOf(failure.itemCode());
            StoredProblem problem = live.remove(item);
            if (problem != null) {
                correct(actor, problem, failure);
                standing.add(problem.opened());
            } else if (!Optional.ofNullable(voided.get(item))
                    .filter(judged -> judged.staysVoid(failure))
                    .isPresent()) {
                fresh.add(failure);
            }
        }
        live.values().forEach(problem -> takeBack(actor, problem));
        return new Followed(standing, fresh);
    }

    /** The latest of each item. */
    private static Map<String, StoredProblem> byItem(List<StoredProblem> all, Predicate<StoredProblem> which) {
        return all.stream()
                .filter(which)
                .sorted(Comparator.comparing(StoredProblem::number))
                .collect(Collectors.toMap(
                        problem -> itemOf(problem.itemCode()), Function.identity(), (earlier, later) -> later));
    }

    private void correct(Actor actor, StoredProblem problem, NewProblem failure) {
        if (problem.state().isOpen()) {
            if (problem.differsFrom(failure)) {
                keep(actor, problem, problem.correct(actor, clock.now(), failure));
            }
        } else if (problem.readsOtherwise(failure)
                && !steps.existsByProblemIdAndActionAndNote(
                        problem.id(), StepKind.LEFT_AS_IT_IS, failure.description())) {
            keep(actor, problem, problem.leave(actor, clock.now(), failure));
        }
    }

    private void takeBack(Actor actor, StoredProblem problem) {
        if (!problem.state().counts()) {
            return;
        }
        if (!problem.untouched()) {
            throw new RefusedException("problem.refused.underWay", problem.number());
        }
        keep(actor, problem, problem.withdraw(actor, clock.now()));
    }

    private void keep(Actor actor, StoredProblem problem, StoredStep step) {
        // The unique key on inspection and item must be free before the item can fail again.
        problems.saveAndFlush(problem);
        steps.save(step);
        audit.record(actor, "PROBLEM_" + step.kind(), "problem", problem.id(), Map.of("number", problem.number()));
        events.publishEvent(problem.stepped(step.kind(), actor.id()));
    }

    private static String itemOf(@Nullable String code) {
        return Objects.requireNonNullElse(code, "");
    }
}
