package org.dailydispatch.problem;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.team.TeamNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for rooms that find problems: opens them, and follows when what was found is corrected. */
@Service
public class Problems {

    private static final String SERIES = "P";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final ProblemRepository problems;
    private final StepRepository steps;
    private final ProblemReader reader;
    private final Recurrence recurrence;
    private final TeamNumbers numbers;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final ApplicationEventPublisher events;

    Problems(
            ProblemRepository problems,
            StepRepository steps,
            ProblemReader reader,
            Recurrence recurrence,
            TeamNumbers numbers,
            AuditTrail audit,
            ReportingClock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.problems = problems;
        this.steps = steps;
        this.reader = reader;
        this.recurrence = recurrence;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens problems of one visit, in the transaction of what found them. The number of statements does not grow with
     * the list: numbers are taken as one block per team and day, rows are written as batches.
     *
     * @param actor who opens them: the inspector who files, or the leader who releases
     * @return in the order of the list
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenedProblem> open(Actor actor, List<NewProblem> found) {
        return found.isEmpty() ? List.of() : open(actor, found, Ids::next);
    }

    /**
     * Opens a problem that was entered by hand. Repeated with the same id, it is the same problem.
     *
     * @param id made by the client before the first attempt
     * @throws RefusedException {@code problem.refused.otherEntry} where the id holds another text already
     * @throws NotFoundException where the id is not this person's
     */
    @Transactional
    public OpenedProblem enter(Actor actor, UUID id, NewProblem found) {
        Optional<StoredProblem> standing = problems.findById(id);
        if (standing.isEmpty()) {
            return open(actor, List.of(found), () -> id).get(0);
        }
        StoredProblem first = standing.get();
        if (!first.teamId().equals(found.teamId()) || !first.foundBy().equals(actor.id())) {
            throw new NotFoundException("problem " + id);
        }
        if (!first.description().equals(found.description())) {
            throw new RefusedException("problem.refused.otherEntry", first.number());
        }
        return first.opened();
    }

    private List<OpenedProblem> open(Actor actor, List<NewProblem> found, Supplier<UUID> ids) {
        List<StoredProblem> opened = numbered(found, ids);
        problems.saveAllAndFlush(opened);
        steps.saveAllAndFlush(
                opened.stream().map(problem -> problem.found(actor)).toList());
        List<String> given = opened.stream().map(StoredProblem::number).toList();
        audit.record(actor, "PROBLEMS_OPENED", "problem", opened.get(0).id(), Map.of("numbers", given));
        opened.forEach(problem -> events.publishEvent(problem.stepped(StepKind.FOUND, actor)));
        return opened.stream().map(StoredProblem::opened).toList();
    }

    /**
     * Follows the correction of an inspection: a failure that is new opens a problem, one that says something else
     * changes its problem, one that is gone takes its problem back as long as nobody has been charged with it.
     *
     * @param found every failure of the inspection as it stands now; each needs its item's code
     * @return the inspection's problems as they stand now, those newly opened last
     * @throws RefusedException {@code problem.refused.underWay} with the number, where a failure is gone whose problem
     *     is being rectified already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenedProblem> revise(Actor actor, UUID inspectionId, List<NewProblem> found) {
        Map<String, NewProblem> failures = new HashMap<>();
        found.forEach(failure -> failures.put(itemOf(failure.itemCode()), failure));
        List<OpenedProblem> standing = new ArrayList<>();
        for (StoredProblem problem : problems.findByInspectionId(inspectionId)) {
            NewProblem failure = failures.remove(itemOf(problem.itemCode()));
            if (failure == null) {
                takeBack(actor, problem);
            } else {
                correct(actor, problem, failure);
                standing.add(problem.opened());
            }
        }
        standing.addAll(
                open(actor, found.stream().filter(failures::containsValue).toList()));
        return standing;
    }

    /** The problems that the failures of an inspection opened. */
    @Transactional(readOnly = true)
    public List<OpenedProblem> ofInspection(UUID inspectionId) {
        return problems.findByInspectionId(inspectionId).stream()
                .map(StoredProblem::opened)
                .toList();
    }

    /** The problem that a quick note became, where the reader may see the problem. */
    @Transactional(readOnly = true)
    public Optional<UUID> ofNote(Actor actor, UUID noteId) {
        return reader.ofNote(actor, noteId);
    }

    private void correct(Actor actor, StoredProblem problem, NewProblem failure) {
        if (problem.differsFrom(failure)) {
            steps.save(problem.correct(actor, clock.now(), failure));
            problems.save(problem);
            audit.record(actor, "PROBLEM_CHANGED", "problem", problem.id(), Map.of("number", problem.number()));
            events.publishEvent(problem.stepped(StepKind.CHANGED, actor));
        }
    }

    private void takeBack(Actor actor, StoredProblem problem) {
        if (!problem.state().counts()) {
            return;
        }
        if (!problem.untouched()) {
            throw new RefusedException("problem.refused.underWay", problem.number());
        }
        steps.deleteOf(problem.id());
        problems.delete(problem);
        // The unique key on inspection and item must be free before the item can fail again.
        problems.flush();
        audit.record(actor, "PROBLEM_TAKEN_BACK", "problem", problem.id(), Map.of("number", problem.number()));
    }

    private List<StoredProblem> numbered(List<NewProblem> found, Supplier<UUID> ids) {
        Map<Block, Integer> next = new HashMap<>();
        Map<Block, Integer> wanted = new HashMap<>();
        found.forEach(problem -> wanted.merge(Block.of(problem), 1, Integer::sum));
        wanted.forEach((block, count) -> next.put(block, numbers.next(block.teamId(), SERIES, block.day(), count)));
        List<Recurrence.Closed> closed = recurrence.candidates(found);
        return found.stream()
                .map(problem ->
                        new StoredProblem(ids.get(), problem, number(problem, next), predecessor(problem, closed)))
                .toList();
    }

    private static @Nullable UUID predecessor(NewProblem problem, List<Recurrence.Closed> closed) {
        return closed.stream()
                .filter(earlier -> earlier.precedes(problem))
                .findFirst()
                .map(Recurrence.Closed::id)
                .orElse(null);
    }

    private static String number(NewProblem problem, Map<Block, Integer> next) {
        int sequence = next.merge(Block.of(problem), 1, Integer::sum) - 1;
        return "DC-%s-%03d".formatted(DAY.format(problem.foundOn().date()), sequence);
    }

    private static String itemOf(@Nullable String code) {
        return code == null ? "" : code;
    }

    private record Block(UUID teamId, ReportingDay day) {
        static Block of(NewProblem problem) {
            return new Block(problem.teamId(), problem.foundOn());
        }
    }
}
