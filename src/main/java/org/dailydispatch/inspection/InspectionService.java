package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files and corrects inspections. Each call is one transaction: all of it is kept, or nothing. */
@Service
@Transactional
public class InspectionService {

    private final InspectionRepository repository;
    private final InspectionReader reader;
    private final Grounds grounds;
    private final FilingRules rules;
    private final ReceiptNumbers receipts;
    private final Problems problems;
    private final CircumstancesReader circumstances;
    private final Photos photos;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final ApplicationEventPublisher events;

    InspectionService(
            InspectionRepository repository,
            InspectionReader reader,
            Grounds grounds,
            FilingRules rules,
            ReceiptNumbers receipts,
            Problems problems,
            CircumstancesReader circumstances,
            Photos photos,
            AuditTrail audit,
            ReportingClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.reader = reader;
        this.grounds = grounds;
        this.rules = rules;
        this.receipts = receipts;
        this.problems = problems;
        this.circumstances = circumstances;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Everything that would keep the filing from being accepted now.
     *
     * @throws NotFoundException for an unknown site or checklist version, or a site outside the actor's county
     */
    @Transactional(readOnly = true)
    public List<Complaint> complaints(Actor actor, Filing filing) {
        return rules.complaints(filing, grounds.of(actor, filing));
    }

    /**
     * Files an inspection: the record, its first revision, the problems that its failures open (at once where it is
     * open, on release where it is covert) and the audit row. The number of statements does not grow with the answers.
     *
     * <p>May be called again with the same id: the same content gives the first receipt, also when both calls run at
     * the same time, and also after the day has closed.
     *
     * @throws NotFoundException for an unknown site or checklist version, a site outside the actor's county, or an id
     *     that is somebody else's inspection
     * @throws RefusedFilingException with every rule that is broken
     * @throws ConflictingFilingException where the id stands filed with another content
     */
    public Receipt file(Actor actor, Filing filing) {
        Ground ground = grounds.of(actor, filing);
        List<Complaint> complaints = rules.complaints(filing, ground);
        if (!complaints.isEmpty()) {
            return repeated(actor, filing).orElseThrow(() -> new RefusedFilingException(complaints));
        }
        Instant now = clock.now();
        List<Answer> answers = dated(filing, ground, now);
        if (!repository.insert(actor, filing, ground.site(), answers, now)) {
            return repeated(actor, filing)
                    .orElseThrow(() -> new ConflictingFilingException(standing(actor, filing.id())));
        }
        Mode mode = Mode.of(actor);
        String number = receipts.next(mode, actor.team(), filing.day(), filing.id());
        repository.number(filing.id(), number);
        repository.keepRevision(filing.id(), null, "");
        photos.file(actor, Photo.OF_INSPECTION, filing.id(), filing.photos());
        if (mode == Mode.OPEN) {
            Inspection filed = standing(actor, filing.id());
            Instant seen = circumstances.seenAt(filed.row());
            problems.open(
                    actor,
                    Findings.of(filed, ground.checklist(), seen, gaveWay(now)).problems(answers));
        }
        audit.record(actor, "INSPECTION_FILED", "inspection", filing.id(), detail(number, answers));
        if (mode == Mode.COVERT) {
            events.publishEvent(new CovertVisitFiled(filing.id(), actor.team(), filing.day(), number, actor.id()));
        }
        return new Receipt(filing.id(), number, false);
    }

    /**
     * Corrects an inspection of the same day by its author; what it said before is kept as a revision.
     *
     * @param base the revision that the correction started from
     * @throws NotFoundException where the actor has filed no such inspection
     * @throws RefusedFilingException with every rule that is broken, the day's end among them
     * @throws ConflictingFilingException where the inspection has been corrected since
     * @throws RefusedException where a failure is taken back whose problem is being rectified already
     */
    public Receipt revise(Actor actor, Filing filing, int base) {
        Inspection standing = standing(actor, filing.id());
        // Before the rules: a correction whose answer was lost may be sent again after the day has closed.
        if (standing.isAbout(filing) && repository.stands(filing.id(), filing.sha256())) {
            return new Receipt(filing.id(), standing.receipt(), true);
        }
        Ground ground = grounds.of(actor, filing);
        refuse(rules.complaints(filing, ground));
        return change(actor, standing, filing, ground, new Change(base, "", null, false));
    }

    /**
     * Everything that would keep a correction of what is filed from being accepted, whenever it is handed in.
     *
     * @throws NotFoundException where the actor has filed no such inspection
     */
    @Transactional(readOnly = true)
    public List<Complaint> complaintsOfCorrection(Actor actor, Filing filing) {
        return rules.complaints(
                filing, grounds.of(actor, filing), standing(actor, filing.id()).day());
    }

    /** Whether the inspection of that id says exactly this now. */
    @Transactional(readOnly = true)
    public boolean stands(Filing filing) {
        return repository.stands(filing.id(), filing.sha256());
    }

    /**
     * Files again what the leader asked its author to mend, on any day. The caller knows that he asked. A new revision
     * also where it says the same: the author may find nothing to mend.
     *
     * @param answer what the author says to the leader; may be empty
     * @throws NotFoundException where the actor has filed no such inspection
     * @throws RefusedFilingException with every rule that is broken
     * @throws ConflictingFilingException where the inspection has been corrected since
     */
    public Receipt mend(Actor actor, Filing filing, int base, String answer) {
        Inspection standing = standing(actor, filing.id());
        Ground ground = grounds.of(actor, filing);
        refuse(rules.complaints(filing, ground, standing.day()));
        boolean sentTwice = standing.revision() > base && repository.stands(filing.id(), filing.sha256());
        return change(actor, standing, filing, ground, new Change(base, answer, null, !sentTwice));
    }

    /**
     * Makes what the author asked for a revision of the inspection on its own day.
     *
     * @param filing what it is to say
     * @param base the revision that the leader saw
     * @throws NotFoundException where the leader's team has no such inspection
     * @throws ConflictingFilingException where the inspection has been corrected since
     * @throws RefusedException where a failure is taken back whose problem is being rectified already
     */
    public Receipt approve(Actor leader, Filing filing, int base, String reason) {
        Inspection standing =
                reader.find(leader, filing.id()).orElseThrow(() -> new NotFoundException("inspection " + filing.id()));
        Ground ground = grounds.of(leader, filing);
        return change(leader, standing, filing, ground, new Change(base, reason, leader.id(), true));
    }

    /**
     * Makes the photos of a correction the inspection's, so that they cannot be taken back while the leader decides.
     *
     * @throws NotFoundException where one of them is not the author's
     */
    public void filePhotos(Actor author, Filing filing) {
        photos.file(author, Photo.OF_INSPECTION, filing.id(), filing.photos());
    }

    private static void refuse(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new RefusedFilingException(complaints);
        }
    }

    private Receipt change(Actor actor, Inspection standing, Filing filing, Ground ground, Change change) {
        if (!standing.isAbout(filing)) {
            throw new ConflictingFilingException(standing);
        }
        if (!change.evenTheSame() && repository.stands(filing.id(), filing.sha256())) {
            return new Receipt(filing.id(), standing.receipt(), true);
        }
        Instant now = clock.now();
        List<Answer> answers = dated(filing, ground, now);
        if (!repository.revise(standing, filing, answers, change.base(), now)) {
            throw new ConflictingFilingException(standing);
        }
        repository.keepRevision(filing.id(), change.approvedBy(), change.reason());
        if (change.approvedBy() == null) {
            filePhotos(actor, filing);
        }
        if (standing.row().released()) {
            Instant seen = circumstances.seenAt(standing.row());
            problems.revise(
                    actor,
                    filing.id(),
                    Findings.of(standing, ground.checklist(), seen, gaveWay(now))
                            .problems(answers));
        }
        audit.record(actor, "INSPECTION_CORRECTED", "inspection", filing.id(), detail(standing.receipt(), answers));
        return new Receipt(filing.id(), standing.receipt(), false);
    }

    private Predicate<Failure> gaveWay(Instant filed) {
        return failure -> failure.gaveWay(clock, filed);
    }

    private Optional<Receipt> repeated(Actor actor, Filing filing) {
        return reader.findAnywhere(filing.id())
                .filter(inspection -> inspection.isBy(actor))
                .filter(inspection -> repository.wasFiled(filing.id(), filing.sha256()))
                .map(inspection -> new Receipt(inspection.id(), inspection.receipt(), true));
    }

    private Inspection standing(Actor actor, UUID id) {
        return reader.findAnywhere(id)
                .filter(inspection -> inspection.isBy(actor))
                .orElseThrow(() -> new NotFoundException("inspection " + id + " of its author"));
    }

    /** The answers in the order of the checklist, each failure with its deadline. */
    private List<Answer> dated(Filing filing, Ground ground, Instant now) {
        List<String> order = ground.checklist().items().stream().map(Item::code).toList();
        return filing.answers().stream()
                .sorted((one, other) -> Integer.compare(order.indexOf(one.item()), order.indexOf(other.item())))
                .map(answer -> dated(answer, ground, now))
                .toList();
    }

    private Answer dated(Answer answer, Ground ground, Instant now) {
        Failure failure = answer.failure();
        return failure == null
                ? answer
                : answer.with(failure.due(clock, now, ground.standing().get(answer.item())));
    }

    private static Map<String, ?> detail(String number, List<Answer> answers) {
        long failed = answers.stream().filter(Answer::failed).count();
        return Map.of("receipt", number, "items", answers.size(), "failed", failed);
    }
}
