package org.dailydispatch.meeting;

/** How far a meeting and its minutes are. */
public enum MeetingState {
    /** Prepared or held; nothing is agreed yet. */
    DRAFT,
    /** The minutes are frozen. */
    APPROVED,
    /** The minutes are frozen, and the leader is writing their next version. */
    CORRECTING
}
