package org.dailydispatch.photo;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A photo as it is kept.
 *
 * @param ownerKind what it belongs to, see {@link PhotoOwner#kind()}
 * @param slot the part of the owner that it shows: for an inspection the code of an item
 * @param teamId of its author when it was sent
 * @param sha256 of the content as it was sent
 * @param contentType of the content as it was sent; what is kept is always a JPEG
 * @param width of the picture that is kept
 * @param spot where it was taken; null unless its author gave it beside the picture
 */
public record Photo(
        UUID id,
        String ownerKind,
        UUID ownerId,
        String slot,
        UUID authorId,
        UUID teamId,
        String author,
        String sha256,
        String contentType,
        int size,
        int width,
        int height,
        @Nullable Spot spot,
        Instant createdAt,
        State state,
        String file) {

    /** The kind of owner that photos of an inspection name; their slots are the codes of its items. */
    public static final String OF_INSPECTION = "inspection";

    /** The kind of owner that photos of a quick note name. */
    public static final String OF_NOTE = "note";

    /** The kind of owner that photos of a problem's steps name. */
    public static final String OF_PROBLEM = "problem";

    /** At most so many photos of one slot wait to be filed, and at most so many are named by what is filed. */
    public static final int MOST = 6;

    /** What has become of a photo. */
    public enum State {
        /** Sent and not yet part of anything filed: its author's alone. */
        PENDING,
        /** Part of what was filed: shown to whoever may see that. */
        FILED,
        /** Taken back; shown to nobody, and swept away before long. */
        DROPPED
    }

    /** Degrees of WGS 84. */
    public record Spot(double latitude, double longitude) {}

    boolean isBy(Actor actor) {
        return authorId.equals(actor.id());
    }

    /** Whether the actor wrote it or leads the author's team; where it was taken is told to nobody else. */
    boolean isByOrLedBy(Actor actor) {
        return isBy(actor) || (actor.is(Role.LEADER) && teamId.equals(actor.teamId()));
    }

    boolean dropped() {
        return state == State.DROPPED;
    }
}
