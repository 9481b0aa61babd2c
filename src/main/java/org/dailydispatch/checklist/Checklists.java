package org.dailydispatch.checklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.territory.SiteKind;
import org.springframework.stereotype.Service;

/** The door to the checklists. A published version never changes, so each is read from the database once. */
@Service
public class Checklists {

    private final ChecklistRepository repository;
    private final Map<UUID, Checklist> known = new ConcurrentHashMap<>();

    Checklists(ChecklistRepository repository) {
        this.repository = repository;
    }

    /**
     * The lists that can be filled in at a site of the kind, the usual one first. One statement.
     *
     * @param covert whether by a covert inspector
     */
    public List<Offer> offers(SiteKind kind, boolean covert) {
        return repository.offers(kind, covert);
    }

    /** Whether the version was published for sites of one of these kinds, whatever newer versions are for. One statement. */
    public boolean belonged(UUID versionId, Collection<SiteKind> kinds) {
        return repository.belonged(versionId, kinds);
    }

    /**
     * The latest version of a list. One statement.
     *
     * @throws NotFoundException where none is published
     */
    public Checklist current(String code) {
        UUID latest = repository
                .latestVersion(code)
                .orElseThrow(() -> new NotFoundException("a published checklist " + code));
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
