package org.dailydispatch.review;

/** What became of a request to correct an inspection after its day. */
public enum CorrectionState {
    PENDING,
    /** It is a revision of the inspection now. */
    APPROVED,
    /** The leader did not approve it, and said why. */
    RETURNED
}
