package org.dailydispatch.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.InspectionService;
import org.dailydispatch.inspection.Inspections;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.inspection.Receipt;
import org.dailydispatch.inspection.RefusedFilingException;
import org.dailydispatch.refusal.NotFoundException;
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
    private final ReportingClock clock;

    Drafts(
            DraftRepository repository,
            Checklists checklists,
            Sites sites,
            Inspections inspections,
            InspectionService service,
            ReportingClock clock) {
        this.repository = repository;
        this.checklists = checklists;
        this.sites = sites;
        this.inspections = inspections;
        this.service = service;
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

    /** The draft of a new inspection of the site that the actor has begun today. */
    @Transactional(readOnly = true)
    Optional<UUID> begun(Actor actor, UUID siteId) {
        return repository.ofSite(actor, siteId, clock.today());
    }

    /**
     * Keeps the form as it is, right or wrong.
     *
     * @throws NotFoundException for an unknown site or checklist, a site of another county, and an id that is not the
     *     actor's
     */
    void save(Actor actor, UUID id, InspectionForm form) {
        UUID siteId = sites.within(actor, Typed.id(form.site)).id();
        Checklist checklist = checklists.version(known(Typed.id(form.checklist)));
        inspections.find(actor, id).filter(filed -> !filed.isBy(actor)).ifPresent(foreign -> {
            throw new NotFoundException("draft " + id);
        });
        Instant now = clock.now();
        Draft draft = new Draft(
                id,
                siteId,
                Mode.of(actor),
                checklist.versionId(),
                WholeNumber.read(form.revision).number(),
                form,
                begun(form, now),
                now);
        keep(actor, draft, checklist);
    }

    private void keep(Actor actor, Draft draft, Checklist checklist) {
        if (!repository.save(actor, draft, clock.today(), checklist)) {
            throw new NotFoundException("draft " + draft.id());
        }
    }

    /** Makes it a form of today, where its own day has closed. */
    void moveToToday(Actor actor, UUID id) {
        Draft draft = known(find(actor, id).orElse(null));
        draft.form().day = clock.today().toString();
        save(actor, id, draft.form());
    }

    /** Puts what is typed on top of what stands filed now, so that filing it is a correction. */
    void base(Actor actor, UUID id) {
        Draft draft = known(find(actor, id).orElse(null));
        draft.form().revision =
                Integer.toString(inspections.inspection(actor, id).revision());
        save(actor, id, draft.form());
    }

    void discard(Actor actor, UUID id) {
        repository.delete(actor, id);
    }

    /** What the draft says, and everything that keeps it from being filed. */
    @Transactional(readOnly = true)
    Checked check(Actor actor, Draft draft) {
        FormReader reader = new FormReader(draft.form(), checklists.version(draft.checklistVersionId()));
        Filing filing = reader.filing(draft.id(), draft.siteId(), clock.today(), draft.startedAt());
        List<Complaint> complaints = new ArrayList<>(reader.complaints());
        service.complaints(actor, filing).stream()
                .filter(complaint -> reader.complaints().stream().noneMatch(complaint::sameFieldAs))
                .forEach(complaints::add);
        return new Checked(filing, complaints);
    }

    /** Files the draft, or corrects what is filed, and forgets the draft. The exceptions are those of the service. */
    Receipt file(Actor actor, Draft draft) {
        FormReader reader = new FormReader(draft.form(), checklists.version(draft.checklistVersionId()));
        Filing filing = reader.filing(draft.id(), draft.siteId(), clock.today(), draft.startedAt());
        if (!reader.complaints().isEmpty()) {
            throw new RefusedFilingException(check(actor, draft).complaints());
        }
        Integer base = draft.baseRevision();
        Receipt receipt = base == null ? service.file(actor, filing) : service.revise(actor, filing, base);
        repository.delete(actor, draft.id());
        return receipt;
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
