package org.dailydispatch.problem;

import org.dailydispatch.checklist.Severity;

/** What an action asks for before it can be taken. */
enum Demand {
    UNIT,
    PERSON,
    /** A time to come. */
    DEADLINE,
    /** A time after the present deadline. */
    LATER_DEADLINE,
    MEASURES,
    /** When the work was finished. */
    FINISHED,
    REASON,
    /** Who put it right, and that is not whoever closes. */
    ANOTHER_PERSONS_NAME,
    PHOTO,
    /** A photo where the problem is worse than general. */
    PHOTO_IF_GRAVE,
    /** The number of another problem. */
    OTHER_PROBLEM;

    /** Whether it wants a photo for a problem of this severity. */
    boolean wantsPhoto(Severity severity) {
        return this == PHOTO || (this == PHOTO_IF_GRAVE && severity != Severity.GENERAL);
    }
}
