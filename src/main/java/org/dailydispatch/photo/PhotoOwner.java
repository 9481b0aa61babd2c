package org.dailydispatch.photo;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;

/** What a room says whose records have photos. Each kind of owner has one bean of this type. */
public interface PhotoOwner {

    /** The kind, as it stands in addresses and in the table: {@code inspection}, {@code note}. */
    String kind();

    /** Whether the actor may see the record, and with it the photos that it names. */
    boolean shows(Actor actor, UUID ownerId);

    /**
     * Whether the actor may see the record and nothing covert led to it, released or not: only then may its photos go with a
     * document, whose readers are not all shown what was found covertly.
     */
    default boolean showsOpenly(Actor actor, UUID ownerId) {
        return shows(actor, ownerId);
    }

    /**
     * Which of these photos, all of them filed with the record, it names as it stands. What it named earlier is
     * shown to whoever may read that state; what it is only asked to name, to the author and the team's leader alone.
     */
    Set<UUID> named(UUID ownerId, Set<UUID> filed);

    /**
     * Whether the actor may read an earlier state of the record, one that names the photo. Asked only of those who may
     * see the record.
     */
    default boolean recalls(Actor actor, UUID ownerId, UUID photo) {
        return false;
    }

    /**
     * Whether the actor may add photos to the record. A record that nobody has written down yet is the one that the
     * actor is about to write.
     */
    boolean accepts(Actor actor, UUID ownerId);

    /** The team whose leader may see the photo and where it was taken: the author's, where the record has no other. */
    default UUID team(Actor author, UUID ownerId) {
        return author.team();
    }

    /** The address of the page on which the reader finds the record; or of its form while it is being written. */
    String address(Actor reader, UUID ownerId);

    /** Which of these records are still being written, so that photos which are not filed yet must stay. */
    Set<UUID> unfinished(Collection<UUID> ownerIds);
}
