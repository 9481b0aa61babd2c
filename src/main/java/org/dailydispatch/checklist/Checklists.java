package org.dailydispatch.checklist;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.SiteFamily;
import org.springframework.stereotype.Service;

/** The door to the checklists. A published version never changes, so each is read from the database once. */
@Service
public class Checklists {

    private final ChecklistRepository repository;
    private final Map<UUID, Checklist> known = new ConcurrentHashMap<>();

    Checklists(ChecklistRepository repository) {
        this.repository = repository;
    }

    /** The version in which a new inspection of such a site is filed. One statement. */
    public Checklist currentFor(SiteFamily family) {
        UUID latest = repository
                .latestVersionFor(family)
                .orElseThrow(() -> new NotFoundException("a published checklist for " + family));
        return version(latest);
    }

    /**
     * A version by its id; from memory after the first time.
     *
     * @throws NotFoundException where there is no such version
     */
    public Checklist version(UUID versionId) {
        return find(versionId).orElseThrow(() -> new NotFoundException("checklist version " + versionId));
    }

    private Optional<Checklist> find(UUID versionId) {
        Checklist kept = known.get(versionId);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Checklist> read = repository.version(versionId);
        read.ifPresent(checklist -> known.put(versionId, checklist));
        return read;
    }
}
