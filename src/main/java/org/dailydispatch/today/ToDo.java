package org.dailydispatch.today;

import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is still to be visited today.
 *
 * @param name the site or the township
 * @param road the road of a checkpoint, or where another site lies; null where it has none, and for a township
 * @param kind what it is
 * @param address where it is begun or gone on with
 * @param draft what has been begun; null where nothing has
 * @param holder who is to visit it; null where nobody in particular is
 */
record ToDo(
        Name name,
        @Nullable Name road,
        Kind kind,
        String address,
        @Nullable DraftRow draft,
        @Nullable String holder) {

    /** What is to be visited. */
    enum Kind {
        CHECKPOINT,
        /** Any village of it will do. */
        TOWNSHIP,
        /** A site that was added for this day. */
        OTHER,
        /** A site that is to be visited covertly. */
        COVERT_SITE,
        /** A township within which a place is chosen and visited covertly. */
        COVERT_TOWNSHIP
    }
}
