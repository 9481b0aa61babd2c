package org.dailydispatch.note;

/** What the leader made of a note. */
public enum NoteState {
    /** Nothing yet. */
    OPEN,
    /** A problem was opened from it. */
    PROBLEM,
    /** Somebody is to inspect the site, or has. */
    INSPECTION,
    /** Put aside, with a reason. */
    ASIDE
}
