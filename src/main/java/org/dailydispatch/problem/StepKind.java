package org.dailydispatch.problem;

/** What an entry of a problem's timeline tells. */
public enum StepKind {
    FOUND,
    ASSIGNED,
    REPORTED_DONE,
    RETURNED,
    CLOSED,
    /** The inspector corrected the inspection that found it. */
    CHANGED
}
