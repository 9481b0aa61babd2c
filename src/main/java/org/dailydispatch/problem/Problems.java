package org.dailydispatch.problem;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
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
    private final Revisions revisions;
    private final TeamNumbers numbers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Problems(
            ProblemRepository problems,
            StepRepository steps,
            ProblemReader reader,
            Recurrence recurrence,
            Revisions revisions,
            TeamNumbers numbers,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.events = events;
        this.problems = problems;
        this.steps = steps;
        this.reader = reader;
        this.recurrence = recurrence;
        this.revisions = revisions;
        this.numbers = numbers;
        this.audit = audit;
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
        return found.isEmpty() ? List.of() : open(actor, found, Ids::next, UnaryOperator.identity());
    }

    /** Opens a problem that was entered by hand, under the id that its form made; see {@link Entries}. */
    void enter(Actor actor, UUID id, NewProblem found, UnaryOperator<StoredStep> completing) {
        open(actor, List.of(found), () -> id, completing);
    }

    private List<OpenedProblem> open(
            Actor actor, List<NewProblem> found, Supplier<UUID> ids, UnaryOperator<StoredStep> completing) {
        List<StoredProblem> opened = numbered(found, ids);
        problems.saveAllAndFlush(opened);
        steps.saveAllAndFlush(IntStream.range(0, opened.size())
                .mapToObj(at -> completing.apply(opened.get(at).found(actor, found.get(at))))
                .toList());
        List<String> given = opened.stream().map(StoredProblem::number).toList();
        audit.record(actor, "PROBLEMS_OPENED", "problem", opened.get(0).id(), Map.of("numbers", given));
        opened.forEach(problem -> events.publishEvent(problem.stepped(StepKind.FOUND, actor.id())));
        return opened.stream().map(StoredProblem::opened).toList();
    }

    /**
     * Follows the correction of an inspection: a failure that is new opens a problem, one that says something else
     * changes its problem as long as that is open, one that is gone makes its problem void as long as nobody has been
     * charged with it. What is void is kept, with whatever cites it; a failure that comes again opens a problem again.
     *
     * @param found every failure of the inspection as it stands now; each needs its item's code
     * @return the inspection's problems as they stand now, those newly opened last
     * @throws RefusedException {@code problem.refused.underWay} with the number, where a failure is gone whose problem
     *     is being rectified already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<OpenedProblem> revise(Actor actor, UUID inspectionId, List<NewProblem> found) {
        Revisions.Followed followed = revisions.follow(actor, inspectionId, found);
        List<OpenedProblem> standing = new ArrayList<>(followed.standing());
        standing.addAll(open(actor, followed.fresh()));
        return standing;
    }

    /** The problems that the failures of an inspection opened, without those that are void. */
    @Transactional(readOnly = true)
    public List<OpenedProblem> ofInspection(UUID inspectionId) {
        return problems.findByInspectionId(inspectionId).stream()
                .filter(problem -> problem.state() != ProblemState.VOID)
                .map(StoredProblem::opened)
                .toList();
    }

    /** The problem that a quick note became, where the reader may see the problem. */
    @Transactional(readOnly = true)
    public Optional<UUID> ofNote(Actor actor, UUID noteId) {
        return reader.ofNote(actor, noteId);
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

    private record Block(UUID teamId, ReportingDay day) {
        static Block of(NewProblem problem) {
            return new Block(problem.teamId(), problem.foundOn());
        }
    }
}
