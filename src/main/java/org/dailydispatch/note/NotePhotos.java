package org.dailydispatch.note;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.PhotoOwner;
import org.dailydispatch.problem.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees the photos of a note: whoever reads the note and learns who wrote it; and, once it has become a problem,
 * whoever sees the problem, unless a covert inspector wrote it.
 */
@Component
@Transactional(readOnly = true)
class NotePhotos implements PhotoOwner {

    private final NoteRepository repository;
    private final Problems problems;

    NotePhotos(NoteRepository repository, Problems problems) {
        this.repository = repository;
        this.problems = problems;
    }

    @Override
    public String kind() {
        return Photo.OF_NOTE;
    }

    @Override
    public boolean shows(Actor actor, UUID noteId) {
        Optional<Note> read = repository.find(actor, noteId);
        return read.isPresent()
                ? read.get().authorShownTo(actor)
                : problems.ofNote(actor, noteId).isPresent() && repository.isOpenlyWritten(noteId);
    }

    /** All: a note is never written anew. */
    @Override
    public Set<UUID> named(UUID noteId, Set<UUID> filed) {
        return filed;
    }

    @Override
    public boolean accepts(Actor actor, UUID noteId) {
        return repository.isOrMayBecomeOf(actor, noteId);
    }

    @Override
    public String address(Actor reader, UUID noteId) {
        return repository.find(reader, noteId).isPresent()
                ? "/notes/" + noteId
                : problems.ofNote(reader, noteId)
                        .map(problem -> "/problems/" + problem)
                        .orElse("/notes");
    }

    /** None: a note is kept with the first attempt, or its form comes again and brings the photos itself. */
    @Override
    public Set<UUID> unfinished(Collection<UUID> noteIds) {
        return Set.of();
    }
}
