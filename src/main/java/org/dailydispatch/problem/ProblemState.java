package org.dailydispatch.problem;

/** Where a problem stands. Overdue is no state: it follows from the deadline and the present instant. */
public enum ProblemState {
    /** 待交办: found, and nobody is charged with it yet. */
    PENDING_ASSIGNMENT,
    /** 整改中: unit, person and deadline are set. */
    RECTIFYING,
    /** 待复查: reported done; another person of the team has to look. */
    AWAITING_RECHECK,
    /** 已销号: a re-check passed. */
    CLOSED
}
