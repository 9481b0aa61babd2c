package org.dailydispatch.checklist;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.language.Name;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door for those who look after the checklists: all of them, their versions one after the other, and new ones. */
@Service
@Transactional(readOnly = true)
public class Editions {

    private final EditionRepository repository;
    private final Checklists checklists;
    private final ReportingClock clock;

    Editions(EditionRepository repository, Checklists checklists, ReportingClock clock) {
        this.repository = repository;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** Every checklist by its code, those without a published version too. */
    public List<Listed> all() {
        return repository.all();
    }

    /** @throws NotFoundException where there is no such checklist */
    public Listed about(UUID checklistId) {
        return repository.about(checklistId).orElseThrow(() -> new NotFoundException("checklist " + checklistId));
    }

    /** Keeps others from publishing a version of the checklist until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID checklistId) {
        repository.hold(checklistId);
    }

    /** The published versions, the latest first. */
    public List<EditionNote> of(UUID checklistId) {
        return repository.editions(checklistId);
    }

    /** @throws NotFoundException where no version of the number is published */
    public Checklist version(UUID checklistId, int number) {
        return of(checklistId).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .map(edition -> checklists.version(edition.versionId()))
                .orElseThrow(() -> new NotFoundException("version " + number + " of checklist " + checklistId));
    }

    /**
     * Adds a checklist that has no version yet, so that nobody can file it.
     *
     * @throws RefusedException where the code is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID add(String code, Name name) {
        UUID id = Ids.next();
        if (!repository.insert(id, code, name)) {
            throw new RefusedException("form.error.codeTaken");
        }
        return id;
    }

    /**
     * Publishes the next version. It never changes; answers keep it for ever. From now on new inspections begin with
     * it, while those that began with an earlier version are filed in that one.
     *
     * @return the number of the new version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int publish(Edition edition) {
        return repository.publish(edition, clock.now());
    }
}
