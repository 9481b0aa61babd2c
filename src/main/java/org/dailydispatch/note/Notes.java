package org.dailydispatch.note;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.audit.AuditTrail;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.photo.Photos;
import org.dailydispatch.problem.NewProblem;
import org.dailydispatch.problem.OpenedProblem;
import org.dailydispatch.problem.Problems;
import org.dailydispatch.problem.Source;
import org.dailydispatch.refusal.NotFoundException;
import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notes, and what the leader makes of them. Each note is settled once, however many try. */
@Service
@Transactional
public class Notes {

    private final NoteRepository repository;
    private final Problems problems;
    private final Photos photos;
    private final AuditTrail audit;
    private final ReportingClock clock;

    Notes(NoteRepository repository, Problems problems, Photos photos, AuditTrail audit, ReportingClock clock) {
        this.repository = repository;
        this.problems = problems;
        this.photos = photos;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFoundException where the actor may see no such note */
    @Transactional(readOnly = true)
    public Note note(Actor actor, UUID id) {
        return repository.find(actor, id).orElseThrow(() -> new NotFoundException("note " + id));
    }

    /** What the actor is sent to inspect by notes and has not inspected, the earliest first; one statement. */
    @Transactional(readOnly = true)
    public List<Note> toInspect(Actor actor) {
        return repository.toInspect(actor);
    }

    /** What this person has written under an id already. */
    @Transactional(readOnly = true)
    Optional<Note> own(Actor author, UUID id) {
        return repository.find(author, id).filter(note -> note.authorId().equals(author.id()));
    }

    /** The note that an inspection came of, where the actor may see it. */
    @Transactional(readOnly = true)
    public Optional<Note> ofInspection(Actor actor, UUID inspectionId) {
        return repository.ofInspection(actor, inspectionId);
    }

    /** What the device claimed of the time; empty for everybody but the author and the leader. */
    @Transactional(readOnly = true)
    Optional<Claim> claim(Actor actor, UUID id) {
        return repository.claim(actor, id);
    }

    @Transactional(readOnly = true)
    List<Note> page(Actor actor, NoteFilter filter, int atMost) {
        return repository.page(actor, filter, atMost);
    }

    /** How many there are on all pages. */
    @Transactional(readOnly = true)
    int count(Actor actor, NoteFilter filter) {
        return repository.count(actor, filter);
    }

    /**
     * Keeps a note with its photos; the same one again, also at the same time, is kept once. Its reporting day is that of
     * its arrival by our clock, however long it waited on a phone and whatever time that claims: other than an inspection,
     * which is refused once the day closed for which it was written, a note counts in no figure of a day, and is never
     * to be lost. The claim is kept beside our time.
     *
     * @return the note under that id: with another text where the id had been used for one
     * @throws NotFoundException where the id is somebody else's note
     */
    Note write(Actor author, NewNote note) {
        Instant now = clock.now();
        if (repository.insert(author, note, clock.dayOf(now), now)) {
            photos.file(author, Photo.OF_NOTE, note.id(), note.photos());
            audit.record(
                    author,
                    "NOTE_WRITTEN",
                    "note",
                    note.id(),
                    Map.of("photos", note.photos().size()));
        }
        return own(author, note.id()).orElseThrow(() -> new NotFoundException("note " + note.id()));
    }

    /**
     * Adds photos to the author's own note.
     *
     * @return false where it is settled: nothing is added then
     */
    boolean add(Actor author, UUID id, List<UUID> more) {
        if (more.isEmpty()) {
            return true;
        }
        boolean open = repository.holdOpen(author, id);
        if (open) {
            photos.file(author, Photo.OF_NOTE, id, more);
            audit.record(author, "NOTE_PHOTOS_ADDED", "note", id, Map.of("photos", more.size()));
        }
        return open;
    }

    /**
     * Opens a problem from a note: from then on everybody sees it who sees problems of that township.
     *
     * @throws NotFoundException where the leader's team has no such note
     * @throws RefusedException where it is settled already
     */
    OpenedProblem makeProblem(Actor leader, UUID id, Trouble trouble) {
        Note note = note(leader, id);
        Instant now = clock.now();
        if (!repository.settle(leader, id, NoteState.PROBLEM, "", now)) {
            throw settled();
        }
        NewProblem found = new NewProblem(
                note.teamId(),
                trouble.townshipId(),
                note.siteId(),
                null,
                null,
                note.id(),
                Source.NOTE,
                trouble.category(),
                trouble.description(),
                trouble.severity(),
                clock.dayOf(now),
                now,
                note.authorId(),
                trouble.dueAt(),
                trouble.unit(),
                "");
        OpenedProblem opened = problems.open(leader, List.of(found)).get(0);
        audit.record(leader, "NOTE_MADE_PROBLEM", "note", id, Map.of("number", opened.number()));
        return opened;
    }

    /**
     * Sends somebody of the team to inspect the site; or somebody else, while nobody has.
     *
     * @param former the inspection that the note had asked for until now; null where it was open
     * @throws NotFoundException where the leader's team has no such note
     * @throws RefusedException where it is settled already, or was sent on meanwhile
     */
    void sendToInspect(Actor leader, UUID id, @Nullable UUID former, UUID siteId, UUID assigneeId, String remark) {
        note(leader, id);
        Errand errand = new Errand(siteId, assigneeId, Ids.next(), remark);
        if (!repository.assign(leader, id, former, errand, clock.now())) {
            throw settled();
        }
        audit.record(leader, "NOTE_MADE_INSPECTION", "note", id, Map.of("inspection", errand.inspectionId()));
    }

    /**
     * @throws NotFoundException where the leader's team has no such note
     * @throws RefusedException where it is settled already
     */
    void putAside(Actor leader, UUID id, String reason) {
        note(leader, id);
        if (!repository.settle(leader, id, NoteState.ASIDE, reason, clock.now())) {
            throw settled();
        }
        audit.record(leader, "NOTE_PUT_ASIDE", "note", id, Map.of());
    }

    private static RefusedException settled() {
        return new RefusedException("note.refused.settled");
    }
}
