package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the steps of a problem's life: one transaction for the problem, its timeline, its photos and the trail. */
@Service
class ProblemSteps {

    private final ProblemRepository problems;
    private final StepRepository steps;
    private final Photos photos;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final ApplicationEventPublisher events;

    ProblemSteps(
            ProblemRepository problems,
            StepRepository steps,
            Photos photos,
            AuditTrail audit,
            ReportingClock clock,
            ApplicationEventPublisher events) {
        this.problems = problems;
        this.steps = steps;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param version the version that the person saw
     * @param sending the form that asks for it: {@link #wasTaken} knows it again
     * @throws NotFoundException outside the person's scope
     * @throws StaleVersionException where somebody took a step since
     * @throws RefusedException where {@link Rules} say no
     */
    @Transactional
    void take(Actor actor, UUID id, int version, Action action, Terms terms, Sending sending) {
        try {
            StoredProblem other = action == Action.MERGE ? locked(actor, id, terms.other()) : null;
            take(asSeen(actor, id, version), action, terms, occasion(actor, id, other), sending);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("problem " + id);
        }
    }

    /**
     * Reports done in the name of a person without an account.
     *
     * @throws StaleVersionException where somebody took a step since
     * @throws RefusedException where {@link Rules} say no
     */
    @Transactional
    void reportDone(Outsider outsider, UUID id, int version, Terms terms, Sending sending) {
        try {
            Actor actor = outsider.account();
            Instant now = clock.now();
            take(
                    asSeen(actor, id, version),
                    Action.REPORT_DONE,
                    terms,
                    new Occasion(actor, true, now, clock.dayOf(now), null, outsider),
                    sending);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new StaleVersionException("problem " + id);
        }
    }

    private StoredProblem asSeen(Actor actor, UUID id, int version) {
        StoredProblem problem = find(actor, id).orElseThrow(() -> new NotFoundException("problem " + id));
        if (problem.version() != version) {
            throw new StaleVersionException("problem " + id);
        }
        return problem;
    }

    /** Whether this person has taken the step with this very form and this very content. */
    @Transactional(readOnly = true)
    boolean wasTaken(Actor actor, UUID id, Action action, Sending sending) {
        UUID sheet = sending.sheet();
        String sent = sending.sent();
        return sheet != null
                && sent != null
                && steps.existsByProblemIdAndActorIdAndActionAndSheetAndSent(
                        id, actor.id(), action.step(), sheet, sent);
    }

    /** Likewise through this link, whoever else the account that made it has asked. */
    @Transactional(readOnly = true)
    boolean wasReported(Outsider outsider, UUID id, Sending sending) {
        UUID sheet = sending.sheet();
        String sent = sending.sent();
        return sheet != null
                && sent != null
                && steps.existsByProblemIdAndLinkIdAndActionAndSheetAndSent(
                        id, outsider.link(), StepKind.REPORTED_DONE, sheet, sent);
    }

    private void take(StoredProblem problem, Action action, Terms terms, Occasion occasion, Sending sending) {
        Actor actor = occasion.by();
        StoredStep taken = problem.take(action, terms, occasion).sentAs(sending);
        problems.saveAndFlush(problem);
        photos.file(actor, Photo.OF_PROBLEM, problem.id(), terms.photos());
        keep(problem, taken, occasion);
        StoredProblem other = occasion.other();
        if (other != null) {
            StoredStep absorbed = other.absorb(problem, actor, occasion.at(), terms.note());
            problems.saveAndFlush(other);
            keep(other, absorbed, occasion);
        }
    }

    private void keep(StoredProblem problem, StoredStep step, Occasion occasion) {
        steps.saveAndFlush(step);
        String deed = "PROBLEM_" + step.kind();
        Map<String, ?> facts = Map.of("number", problem.number(), "state", problem.state());
        Actor actor = occasion.by();
        UUID link = occasion.link();
        if (link == null) {
            audit.record(actor, deed, "problem", problem.id(), facts);
        } else {
            audit.recordWithoutActor(actor.displayName(), deed, "problem", problem.id(), facts);
        }
        // Whoever made a link is told like others that it was answered: the deed is not his.
        events.publishEvent(problem.stepped(step.kind(), link == null ? actor.id() : link));
    }

    private Occasion occasion(Actor actor, UUID id, @Nullable StoredProblem other) {
        Instant now = clock.now();
        boolean ownWork = steps.existsByProblemIdAndActorIdAndAction(id, actor.id(), StepKind.REPORTED_DONE)
                || steps.personsOf(id).stream().anyMatch(person -> PersonName.same(person, actor.displayName()));
        return new Occasion(actor, ownWork, now, clock.dayOf(now), other);
    }

    /** The other problem of a merger. Both rows are held, always in the same order, so that no two mergers wait in a ring. */
    private StoredProblem locked(Actor leader, UUID id, String number) {
        UUID otherId = problems.idOf(leader.team(), number)
                .orElseThrow(() -> new RefusedException("problem.other.unknown", number));
        return problems.lock(List.of(id, otherId)).stream()
                .filter(problem -> problem.id().equals(otherId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("problem " + otherId));
    }

    private Optional<StoredProblem> find(Actor actor, UUID id) {
        return switch (actor.role()) {
            case INSPECTOR, LEADER -> problems.findByIdAndTeamId(id, actor.team());
            case LIAISON -> problems.findByIdAndTownshipId(id, actor.township());
            default -> Optional.empty();
        };
    }
}
