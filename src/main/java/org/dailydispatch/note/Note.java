package org.dailydispatch.note;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A quick note with what became of it.
 *
 * @param covert whether a covert inspector wrote it
 * @param photos those filed with it, in their order; for whom, see {@link #photosShownTo}
 * @param reason why it was put aside, or what the leader adds for whoever is to inspect; may be empty
 * @param inspectionId the id that the inspection will have, or has; null where nobody is to inspect
 * @param receipt the number of the inspection's receipt; null until it is filed
 */
public record Note(
        UUID id,
        UUID teamId,
        UUID authorId,
        String author,
        boolean covert,
        String text,
        @Nullable UUID siteId,
        @Nullable Name site,
        @Nullable UUID townshipId,
        @Nullable Place place,
        List<UUID> photos,
        ReportingDay day,
        Instant writtenAt,
        NoteState state,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        String reason,
        @Nullable UUID problemId,
        @Nullable String problemNumber,
        @Nullable UUID assigneeId,
        @Nullable String assignee,
        @Nullable UUID inspectionId,
        @Nullable String receipt) {

    public boolean open() {
        return state == NoteState.OPEN;
    }

    /** Whether somebody may be sent to inspect: nobody is, or whoever is has not filed it. */
    public boolean maySend() {
        return open() || (state == NoteState.INSPECTION && receipt == null);
    }

    /** Whether a form says the same. */
    boolean says(@Nullable String typed) {
        return text.equals(Typed.text(typed));
    }

    /** Whether this person is still to inspect the site. */
    public boolean toInspectBy(Actor actor) {
        return actor.id().equals(assigneeId) && receipt == null;
    }

    /** Whoever is sent by a covert inspector's note does not learn whose it was. */
    public boolean authorShownTo(Actor actor) {
        return actor.is(Role.LEADER) || authorId.equals(actor.id()) || !covert;
    }

    /** A photo has its author beside it: whoever does not learn who wrote the note sees none. */
    public List<UUID> photosShownTo(Actor actor) {
        return authorShownTo(actor) ? photos : List.of();
    }
}
