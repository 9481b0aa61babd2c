package org.dailydispatch.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.ConflictingFilingException;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Receipt;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an author changes after filing: at once on the same day or where the leader asked for it, else by request. */
@Service
@Transactional
public class Corrections {

    /** The longest reason, in characters as people count them (code points). */
    public static final int LONGEST_REASON = 2_000;

    private static final Duration SHOWN = Duration.ofDays(7);

    private final CorrectionRepository repository;
    private final Reviews reviews;
    private final Inspections inspections;
    private final InspectionService service;
    private final AuditTrail audit;
    private final ReportingClock clock;
    private final ApplicationEventPublisher events;

    Corrections(
            CorrectionRepository repository,
            Reviews reviews,
            Inspections inspections,
            InspectionService service,
            AuditTrail audit,
            ReportingClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.reviews = reviews;
        this.inspections = inspections;
        this.service = service;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Hands in what the inspection is to say. It stands at once while its day is open, and where the leader returned it;
     * afterwards it is a request to the leader, which needs a reason and takes the place of a pending one.
     *
     * @throws NotFoundException where the author has filed no such inspection
     * @throws RefusedFilingException with every rule that is broken
     * @throws ConflictingFilingException where the inspection has been corrected since
     * @throws RefusedException {@code review.refused.noReason}, {@code review.refused.longReason}, {@code
     *     review.refused.nothingChanged}
     */
    public HandedIn handIn(Actor author, Filing filing, int base, String reason) {
        Inspection standing = own(author, filing.id());
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new RefusedException("review.refused.longReason", LONGEST_REASON);
        }
        // A correction whose answer was lost comes again, perhaps after the day has closed.
        if (base < standing.revision() && service.stands(filing)) {
            return new HandedIn(new Receipt(filing.id(), standing.receipt(), true), false);
        }
        ReviewState state = reviews.standing(standing).state();
        if (ReviewRules.allow(state, ReviewAction.FILE_AGAIN, author.role())) {
            return new HandedIn(service.mend(author, filing, base, reason), false);
        }
        if (standing.day().equals(clock.today())) {
            return new HandedIn(service.revise(author, filing, base), false);
        }
        request(author, standing, filing, base, reason);
        return new HandedIn(new Receipt(filing.id(), standing.receipt(), false), true);
    }

    private void request(Actor author, Inspection standing, Filing filing, int base, String reason) {
        List<Complaint> complaints = service.complaintsOfCorrection(author, filing);
        if (!complaints.isEmpty()) {
            throw new RefusedFilingException(complaints);
        }
        if (base != standing.revision()) {
            throw new ConflictingFilingException(standing);
        }
        if (reason.isEmpty()) {
            throw new RefusedException("review.refused.noReason");
        }
        if (service.stands(filing)) {
            throw new RefusedException("review.refused.nothingChanged");
        }
        service.filePhotos(author, filing);
        if (repository.request(author, filing, base, reason, clock.now())) {
            audit.record(
                    author,
                    "CORRECTION_REQUESTED",
                    "inspection",
                    filing.id(),
                    Map.of("receipt", standing.receipt(), "base", base));
            repository.latest(author, filing.id()).ifPresent(requested -> tell(author, standing, requested));
        }
    }

    private void tell(Actor author, Inspection standing, Correction requested) {
        events.publishEvent(new CorrectionRequested(
                requested.id(),
                standing.row().teamId(),
                standing.day(),
                standing.receipt(),
                requested.site(),
                !standing.row().released(),
                author.id()));
    }

    private Inspection own(Actor author, UUID id) {
        return inspections
                .find(author, id)
                .filter(inspection -> inspection.isBy(author))
                .orElseThrow(() -> new NotFoundException("inspection " + id + " of its author"));
    }

    /** The latest request about the inspection, for its author and the leader. */
    @Transactional(readOnly = true)
    public Optional<Correction> latest(Actor reader, UUID inspectionId) {
        return repository.latest(reader, inspectionId);
    }

    /** Requests that this author did not get within the last days; one statement. */
    @Transactional(readOnly = true)
    public List<Returned> returnedTo(Actor author) {
        return repository.returnedTo(author, clock.now().minus(SHOWN));
    }

    /** @throws NotFoundException where the reader is neither its author nor the leader of the team */
    @Transactional(readOnly = true)
    Correction correction(Actor reader, UUID id) {
        return repository.find(reader, id).orElseThrow(() -> new NotFoundException("correction " + id));
    }

    /**
     * Makes it a revision of the inspection on its own day, accepted: the leader has just looked at it.
     *
     * @param version of the request, as the leader saw it
     * @param seen the revision of the inspection, as the leader saw it
     * @throws StaleVersionException where the request is decided, or was handed in again since, and where the inspection
     *     was corrected since, also at the same time
     */
    void approve(Actor leader, UUID id, int version, int seen) {
        Correction correction = correction(leader, id);
        Inspection standing = inspections.inspection(leader, correction.inspectionId());
        Instant now = clock.now();
        if (seen != standing.revision() || !repository.decide(leader, id, version, CorrectionState.APPROVED, "", now)) {
            throw new StaleVersionException("correction " + id);
        }
        try {
            service.approve(leader, filing(standing, correction), seen, correction.reason());
        } catch (ConflictingFilingException correctedMeanwhile) {
            throw new StaleVersionException("inspection " + standing.id());
        }
        reviews.accept(leader, List.of(new Seen(standing.id(), seen + 1)));
        record(leader, "CORRECTION_APPROVED", correction);
    }

    /** @throws StaleVersionException where the request is decided, or was handed in again since */
    void giveBack(Actor leader, UUID id, int version, String decision) {
        Correction correction = correction(leader, id);
        if (!repository.decide(leader, id, version, CorrectionState.RETURNED, decision, clock.now())) {
            throw new StaleVersionException("correction " + id);
        }
        record(leader, "CORRECTION_RETURNED", correction);
    }

    private void record(Actor leader, String action, Correction correction) {
        audit.record(leader, action, "inspection", correction.inspectionId(), Map.of("receipt", correction.receipt()));
    }

    private static Filing filing(Inspection standing, Correction correction) {
        return new Filing(
                standing.id(),
                standing.row().siteId(),
                standing.day(),
                standing.checklistVersionId(),
                standing.row().startedAt(),
                null,
                correction.answers(),
                correction.remark());
    }

    @Transactional(readOnly = true)
    List<Correction> page(Actor leader, CorrectionListForm form, int atMost) {
        return repository.page(leader, form.shown(), form.afterInstant(), form.afterId(), atMost);
    }

    @Transactional(readOnly = true)
    int pending(Actor leader) {
        return repository.pending(leader);
    }
}
