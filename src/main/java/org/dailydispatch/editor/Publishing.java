package org.dailydispatch.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.checklist.Edition;
import org.dailydispatch.checklist.Editions;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.refusal.RefusedException;
import org.dailydispatch.refusal.StaleVersionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a working copy the next version. */
@Service
@Transactional
class Publishing {

    private final Copies copies;
    private final CopyRepository repository;
    private final Editions editions;
    private final AuditTrail trail;

    Publishing(Copies copies, CopyRepository repository, Editions editions, AuditTrail trail) {
        this.copies = copies;
        this.repository = repository;
        this.editions = editions;
        this.trail = trail;
    }

    /** What would become different. */
    @Transactional(readOnly = true)
    public List<Change> changes(Copy copy) {
        return copies.history(copy.checklistId())
                .latest()
                .map(latest -> Difference.between(
                        latest.name(),
                        latest.items(),
                        copy.content().name(),
                        copy.content().items()))
                .orElseGet(() -> Difference.between(
                        copy.content().name(),
                        List.of(),
                        copy.content().name(),
                        copy.content().items()));
    }

    /** Whether the copy belongs to other kinds of site than the list does now. */
    @Transactional(readOnly = true)
    public boolean movesKinds(Copy copy) {
        return !editions.about(copy.checklistId()).kinds().equals(copy.content().kinds());
    }

    /** Everything that keeps the copy from being published. */
    @Transactional(readOnly = true)
    public List<Fault> faults(Copy copy) {
        return CopyRules.faults(copy.content(), copies.history(copy.checklistId()));
    }

    /**
     * Publishes the copy as it was looked at, and ends it.
     *
     * @return the number of the new version
     * @throws StaleVersionException where somebody has changed the copy since
     * @throws RefusedException where the copy is not complete or says nothing new
     */
    public int publish(UUID checklistId, int shown, String note, Actor actor) {
        Copy copy = copies.shown(checklistId, shown);
        List<Fault> faults = faults(copy);
        if (!faults.isEmpty()) {
            throw new RefusedException("editor.refused.faults", faults.size());
        }
        List<Change> changes = changes(copy);
        if (changes.isEmpty() && !movesKinds(copy)) {
            throw new RefusedException("editor.refused.same");
        }
        Content content = copy.content();
        int number = editions.publish(
                new Edition(checklistId, content.name(), content.kinds(), content.items(), note, actor));
        repository.delete(checklistId);
        trail.record(
                actor, "CHECKLIST_PUBLISHED", "checklist", checklistId, detail(checklistId, number, note, changes));
        return number;
    }

    private Map<String, Object> detail(UUID checklistId, int number, String note, List<Change> changes) {
        Listed list = editions.about(checklistId);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("code", list.code());
        detail.put("version", number);
        detail.put("note", note);
        changes.forEach(change ->
                detail.merge(change.kind().name().toLowerCase(Locale.ROOT), 1, (one, more) -> (int) one + (int) more));
        return detail;
    }
}
