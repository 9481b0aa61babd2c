package org.dailydispatch.draft;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Inspection;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.review.Corrections;
import org.dailydispatch.review.HandedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was typed until it is filed, and files it. A draft belongs to its author and is shown to nobody else. */
@Service
@Transactional
public class Drafts {

    private static final int SHOWN_DAYS = 2;

    private final DraftRepository repository;
    private final Checklists checklists;
    private final Sites sites;
    private final Inspections inspections;
    private final InspectionService service;
    private final Corrections corrections;
    private final Photos photos;
    private final ReportingClock clock;

    Drafts(
            DraftRepository repository,
            Checklists checklists,
            Sites sites,
            Inspections inspections,
            InspectionService service,
            Corrections corrections,
            Photos photos,
            ReportingClock clock) {
        this.repository = repository;
        this.checklists = checklists;
        this.sites = sites;
        this.inspections = inspections;
        this.service = service;
        this.corrections = corrections;
        this.photos = photos;
        this.clock = clock;
    }

    /** The actor's drafts of the last days, the latest first. */
    @Transactional(readOnly = true)
    public List<DraftRow> of(Actor actor) {
        return repository.since(actor, clock.today().plus(-SHOWN_DAYS));
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(Actor actor, UUID id) {
        return repository.find(actor, id);
    }

    /** The draft of a new inspection of the site by the checklist that the actor has begun today. */
    @Transactional(readOnly = true)
    Optional<UUID> begun(Actor actor, UUID siteId, String checklist) {
        return repository.ofSite(actor, siteId, checklist, clock.today());
    }

    /**
     * Keeps the form as it is, right or wrong. A state of a page that arrives after a later one of the same page (a form
     * that saves itself was overtaken by the press of its button) is left aside; one that arrives twice keeps its mark.
     *
     * @return the draft as it is kept now
     * @throws NotFoundException for an unknown site or checklist, a site of another county, and an id that is not the
     *     actor's
     * @throws StaleDraftException where another page has saved something else since this one was shown
     */
    Draft save(Actor actor, UUID id, InspectionForm form) {
        Draft draft = draft(actor, id, form);
        return keep(actor, draft, checklists.version(draft.checklistVersionId()));
    }

    /** The form as a draft that is not kept. */
    @Transactional(readOnly = true)
    Draft draft(Actor actor, UUID id, InspectionForm form) {
        UUID siteId = sites.within(actor, Typed.id(form.site)).id();
        Checklist checklist = checklists.version(known(Typed.id(form.checklist)));
        inspections.find(actor, id).filter(filed -> !filed.isBy(actor)).ifPresent(foreign -> {
            throw new NotFoundException("draft " + id);
        });
        forgetCarried(actor, siteId, checklist, form);
        form.turn = Long.toString(form.turn());
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return new Draft(
                id,
                siteId,
                Mode.of(actor),
                checklist.versionId(),
                Typed.number(form.revision),
                form,
                begun(form, now),
                now);
    }

    private void forgetCarried(Actor actor, UUID siteId, Checklist checklist, InspectionForm form) {
        if (form.answers.values().stream().anyMatch(AnswerForm::isCarried)) {
            Carrying.check(
                    form, checklist.items(), before(actor, siteId, checklist).orElse(null));
        }
    }

    private Optional<Inspection> before(Actor actor, UUID siteId, Checklist checklist) {
        return inspections.before(actor, siteId, checklist.code(), clock.today());
    }

    /** Puts the answer of the inspection before into the form, where there is one, and keeps the form. */
    void carry(Actor actor, UUID id, InspectionForm form, String item) {
        UUID siteId = sites.within(actor, Typed.id(form.site)).id();
        Checklist checklist = checklists.version(known(Typed.id(form.checklist)));
        before(actor, siteId, checklist)
                .flatMap(earlier -> earlier.answer(item))
                .filter(earlier -> checklist.item(item).isPresent())
                .ifPresent(earlier -> form.answers.put(item, Carrying.from(earlier)));
        save(actor, id, form);
    }

    private Draft keep(Actor actor, Draft draft, Checklist checklist) {
        Optional<Draft> repeated =
                find(actor, draft.id()).filter(kept -> draft.form().isRepetitionOf(kept.form()));
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (repository.save(actor, draft, clock.today(), checklist)) {
            return draft;
        }
        Draft kept = known(find(actor, draft.id()).orElse(null));
        if (!draft.form().isOvertakenBy(kept.form()) && !kept.form().saysTheSameAs(draft.form())) {
            throw new StaleDraftException(kept, draft);
        }
        return kept;
    }

    /**
     * Begins a form of the actor's under an id that was fixed before, with a remark to start from; leaves alone what is
     * begun already.
     *
     * @throws NotFoundException for a site of another county
     */
    public void begin(Actor actor, UUID id, UUID siteId, String remark) {
        if (repository.find(actor, id).isEmpty()) {
            InspectionForm form = new InspectionForm();
            form.site = siteId.toString();
            form.checklist =
                    checklists.offers(sites.within(actor, siteId).kind(), Mode.of(actor) == Mode.COVERT).stream()
                            .findFirst()
                            .map(offer -> offer.versionId().toString())
                            .orElse(null);
            form.day = clock.today().toString();
            form.remark = remark;
            save(actor, id, form);
        }
    }

    /** Makes it a form of today, where its own day has closed. */
    void moveToToday(Actor actor, UUID id) {
        Draft draft = known(find(actor, id).orElse(null));
        draft.form().mark = draft.mark();
        draft.form().day = clock.today().toString();
        save(actor, id, draft.form());
    }

    /** Puts what is typed on top of what stands filed now, so that filing it is a correction. */
    void base(Actor actor, UUID id) {
        Draft draft = known(find(actor, id).orElse(null));
        draft.form().mark = draft.mark();
        draft.form().revision =
                Integer.toString(inspections.inspection(actor, id).revision());
        save(actor, id, draft.form());
    }

    void discard(Actor actor, UUID id) {
        repository.delete(actor, id);
        photos.abandon(actor, Photo.OF_INSPECTION, id);
    }

    /** What the draft says, and everything that keeps it from being filed. */
    @Transactional(readOnly = true)
    Checked check(Actor actor, Draft draft) {
        FormReader reader = new FormReader(draft.form(), checklists.version(draft.checklistVersionId()));
        Filing filing = reader.filing(draft.id(), draft.siteId(), clock.today(), draft.startedAt());
        List<Complaint> complaints = new ArrayList<>(reader.complaints());
        complaints(actor, draft, filing).stream()
                .filter(complaint -> reader.complaints().stream().noneMatch(complaint::sameFieldAs))
                .forEach(complaints::add);
        return new Checked(filing, complaints);
    }

    private List<Complaint> complaints(Actor actor, Draft draft, Filing filing) {
        return draft.baseRevision() == null
                ? service.complaints(actor, filing)
                : service.complaintsOfCorrection(actor, filing);
    }

    /** What is kept beside what was typed. */
    @Transactional(readOnly = true)
    Comparison compare(Actor actor, StaleDraftException stale) {
        return Comparison.of(
                check(actor, stale.kept()).filing(),
                check(actor, stale.typed()).filing(),
                checklists.version(stale.typed().checklistVersionId()));
    }

    /** Files the draft, or corrects what is filed, and forgets the draft that was filed. The exceptions are those of the service. */
    HandedIn file(Actor actor, Draft draft, String reason) {
        FormReader reader = new FormReader(draft.form(), checklists.version(draft.checklistVersionId()));
        Filing filing = reader.filing(draft.id(), draft.siteId(), clock.today(), draft.startedAt());
        if (!reader.complaints().isEmpty()) {
            throw new RefusedFilingException(check(actor, draft).complaints());
        }
        Integer base = draft.baseRevision();
        HandedIn handedIn = base == null
                ? new HandedIn(service.file(actor, filing), false)
                : corrections.handIn(actor, filing, base, Objects.requireNonNullElse(Typed.text(reason), ""));
        repository.forget(actor, draft);
        return handedIn;
    }

    private static Instant begun(InspectionForm form, Instant now) {
        Instant begun = Typed.instant(form.startedAt);
        return begun == null || begun.isAfter(now) ? now : begun;
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new NotFoundException("a part of a form");
        }
        return Objects.requireNonNull(part);
    }

    /** A filing as far as it can be read, with what is wrong with it. */
    record Checked(Filing filing, List<Complaint> complaints) {}
}
