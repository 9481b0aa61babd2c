package org.dailydispatch.order;

/** What had come of an issued paper by some instant, for a document that freezes it. */
public enum Outcome {
    /** No answer yet. */
    AWAITED,
    /** The leader has not decided on the answer. */
    ANSWERED,
    /** The answer did not do, and no other has come since. */
    RETURNED,
    ACCEPTED;

    /** Whether the addressee owes an answer. */
    public boolean owed() {
        return this == AWAITED || this == RETURNED;
    }
}
