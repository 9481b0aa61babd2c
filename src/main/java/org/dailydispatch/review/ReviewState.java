package org.dailydispatch.review;

/** How an inspection stands between its author and the leader. Only the team knows. */
public enum ReviewState {
    /** Filed, or filed again: the leader has not said anything about what it says now. */
    FILED,
    /** The author is to mend it. It still counts as done. */
    RETURNED,
    /** The leader has looked at it. */
    ACCEPTED
}
