package org.dailydispatch.problem;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Problems that are entered by hand, each with the photos that show it. */
@Service
class Entries {

    private final ProblemRepository repository;
    private final StepRepository steps;
    private final Problems problems;
    private final Photos photos;

    Entries(ProblemRepository repository, StepRepository steps, Problems problems, Photos photos) {
        this.repository = repository;
        this.steps = steps;
        this.problems = problems;
        this.photos = photos;
    }

    /**
     * Whether this very entry stands already.
     *
     * @param sending under the id that the client made before the first attempt
     * @throws RefusedException {@code problem.refused.otherEntry} where the id holds another entry already
     * @throws NotFoundException where the id is not this person's
     */
    @Transactional(readOnly = true)
    boolean stands(Actor actor, UUID id, Sending sending) {
        Optional<StoredProblem> standing = repository.findById(id);
        if (standing.isEmpty()) {
            return false;
        }
        StoredProblem first = standing.get();
        if (!first.teamId().equals(actor.teamId()) || !first.foundBy().equals(actor.id())) {
            throw new NotFoundException("problem " + id);
        }
        if (!steps.existsByProblemIdAndActionAndSent(id, StepKind.FOUND, sending.sent())) {
            throw new RefusedException("problem.refused.otherEntry", first.number());
        }
        return true;
    }

    /** Opens it; repeated, it is the same problem. */
    @Transactional
    void enter(Actor actor, UUID id, NewProblem found, List<UUID> evidence, Sending sending) {
        if (!stands(actor, id, sending)) {
            problems.enter(actor, id, found, step -> step.with(evidence).sentAs(sending));
            photos.file(actor, Photo.OF_PROBLEM, id, evidence);
        }
    }
}
