package org.dailydispatch.dispatch;

/** Where a version of a dispatch stands. */
public enum DispatchState {
    /** Only the team's leader sees it, and edits it. */
    DRAFT,
    /** Text and figures are locked; only the team's leader sees it. */
    SIGNED,
    /** Everybody with a right to the team's dispatch reads it. */
    PUBLISHED
}
