package org.dailydispatch.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Checklists;
import org.dailydispatch.checklist.EditionNote;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.dailydispatch.territory.SiteKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do with working copies. A checklist has one copy at most; whoever changes it waits for whoever is
 * changing it, and then changes what that one left.
 */
@Service
@Transactional
class Copies {

    private static final String OBJECT = "checklist";

    private final CopyRepository repository;
    private final Editions editions;
    private final Checklists checklists;
    private final AuditTrail trail;
    private final ReportingClock clock;

    Copies(
            CopyRepository repository,
            Editions editions,
            Checklists checklists,
            AuditTrail trail,
            ReportingClock clock) {
        this.repository = repository;
        this.editions = editions;
        this.checklists = checklists;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws RefusedException where the code is taken */
    public UUID add(String code, Name name, List<SiteKind> kinds, Actor actor) {
        UUID id = editions.add(code, name);
        repository.insert(new Copy(id, 0, 0, new Content(name, kinds, List.of()), actor.displayName(), clock.now()));
        trail.record(actor, "CHECKLIST_ADDED", OBJECT, id, Map.of("code", code, "name", name.zh()));
        return id;
    }

    /** Begins a working copy from the latest published version; where there is one already, it stays as it is. */
    public void begin(UUID checklistId, Actor actor) {
        editions.hold(checklistId);
        Listed list = editions.about(checklistId);
        Content content = latest(checklistId)
                .map(version -> Content.of(version, list.kinds()))
                .orElseGet(() -> new Content(list.name(), list.kinds(), List.of()));
        Copy copy = new Copy(checklistId, 0, list.latest(), content, actor.displayName(), clock.now());
        if (repository.insert(copy)) {
            trail.record(actor, "CHECKLIST_COPY_BEGUN", OBJECT, checklistId, Map.of("base", list.latest()));
        }
    }

    /** @throws StaleVersionException where somebody has changed the copy since it was shown */
    public void discard(UUID checklistId, int shown, Actor actor) {
        Copy copy = shown(checklistId, shown);
        repository.delete(checklistId);
        trail.record(actor, "CHECKLIST_COPY_DISCARDED", OBJECT, checklistId, Map.of("base", copy.base()));
    }

    @Transactional(readOnly = true)
    public Optional<Copy> find(UUID checklistId) {
        return repository.find(checklistId);
    }

    @Transactional(readOnly = true)
    public List<Copy> all() {
        return repository.all();
    }

    /** @throws NotFoundException where there is none, perhaps because somebody has published or discarded it */
    @Transactional(readOnly = true)
    public Copy copy(UUID checklistId) {
        return find(checklistId).orElseThrow(() -> new NotFoundException("working copy of checklist " + checklistId));
    }

    @Transactional(readOnly = true)
    public History history(UUID checklistId) {
        return new History(
                editions.about(checklistId).covert(),
                editions.of(checklistId).stream()
                        .map(EditionNote::versionId)
                        .map(checklists::version)
                        .toList());
    }

    /**
     * Changes the copy as it is now.
     *
     * @param what is changed, for the trail: {@code item thermometers}
     * @throws RefusedException where the change is not possible
     */
    public void change(UUID checklistId, String action, String what, UnaryOperator<Content> edit, Actor actor) {
        Copy copy = held(checklistId);
        Content changed = edit.apply(copy.content());
        if (!changed.equals(copy.content())) {
            repository.save(copy, changed, actor.displayName(), clock.now());
            trail.record(actor, action, OBJECT, checklistId, Map.of("what", what));
        }
    }

    /** The copy, held until the end of the transaction. */
    Copy shown(UUID checklistId, int shown) {
        Copy copy = held(checklistId);
        if (copy.version() != shown) {
            throw new StaleVersionException("working copy of checklist " + checklistId);
        }
        return copy;
    }

    /**
     * Whoever was about to change a copy that somebody has just published or discarded is told so; a checklist that never was
     * is not found.
     */
    private Copy held(UUID checklistId) {
        return repository.lock(checklistId).orElseThrow(() -> {
            editions.about(checklistId);
            return new RefusedException("editor.refused.noCopy");
        });
    }

    private Optional<Checklist> latest(UUID checklistId) {
        return editions.of(checklistId).stream()
                .findFirst()
                .map(EditionNote::versionId)
                .map(checklists::version);
    }
}
