package org.dailydispatch.problem;

/** Where a problem stands. Overdue is no state: it follows from the deadline and the present instant. */
public enum ProblemState {
    /** 待交办: found, and nobody is charged with it yet. */
    PENDING_ASSIGNMENT,
    /** 整改中: unit, person and deadline are set. */
    RECTIFYING,
    /** 待复查: reported done; another person of the team has to look. */
    AWAITING_RECHECK,
    /** 已销号: a re-check passed, or it was put right on the spot. */
    CLOSED,
    /** 已并案: a duplicate, merged into another problem; kept, and counted in no figure. */
    MERGED,
    /** 已作废: wrongly recorded; kept, and counted in no figure. */
    VOID;

    /** Whether somebody still has to do something about it: 未销号. */
    public boolean isOpen() {
        return this == PENDING_ASSIGNMENT || this == RECTIFYING || this == AWAITING_RECHECK;
    }

    /** Whether it counts in figures at all. */
    public boolean counts() {
        return this != MERGED && this != VOID;
    }
}
