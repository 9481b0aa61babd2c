package org.dailydispatch.problem;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of a problem's life: one transaction for the problem, its timeline and the trail. */
@Service
class ProblemSteps {

    private final ProblemRepository problems;
    private final StepRepository steps;
    private final AuditTrail audit;
    private final ReportingClock clock;

    ProblemSteps(ProblemRepository problems, StepRepository steps, AuditTrail audit, ReportingClock clock) {
        this.problems = problems;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a step does to a problem. */
    interface Step {
        StoredStep take(StoredProblem problem, Instant now);
    }

    /**
     * @param version the version that the person saw
     * @throws NotFoundException outside the person's scope
     * @throws StaleVersionException where somebody took a step since
     * @throws org.dailydispatch.refusal.RefusedException where {@link Rules} say no
     */
    @Transactional
    void take(Actor actor, UUID id, int version, Step step) {
        StoredProblem problem = find(actor, id).orElseThrow(() -> new NotFoundException("problem " + id));
        if (problem.version() != version) {
            throw new StaleVersionException("problem " + id);
        }
        StoredStep taken = step.take(problem, clock.now());
        try {
            problems.saveAndFlush(problem);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("problem " + id);
        }
        steps.saveAndFlush(taken);
        audit.record(
                actor,
                "PROBLEM_" + taken.kind(),
                "problem",
                id,
                Map.of("number", problem.number(), "state", problem.state()));
    }

    private Optional<StoredProblem> find(Actor actor, UUID id) {
        return switch (actor.role()) {
            case INSPECTOR, LEADER -> problems.findByIdAndTeamId(id, actor.team());
            case LIAISON -> problems.findByIdAndTownshipId(id, actor.township());
            default -> Optional.empty();
        };
    }
}
