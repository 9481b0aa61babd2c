package org.dailydispatch.problem;

/** What an entry of a problem's timeline tells. */
public enum StepKind {
    FOUND,
    ASSIGNED,
    /** Another unit or person is charged with it. */
    REASSIGNED,
    DEADLINE_CHANGED,
    REPORTED_DONE,
    RETURNED,
    CLOSED,
    /** 立行立改: put right before the eyes of the inspector, and closed at once. */
    FIXED_ON_SPOT,
    EXTENSION_ASKED,
    EXTENSION_GRANTED,
    EXTENSION_REFUSED,
    /** It was a duplicate, and went into another problem. */
    MERGED,
    /** Another problem, a duplicate of this one, went into it. */
    ABSORBED,
    /** It had been recorded wrongly. */
    VOIDED,
    /** The inspector corrected the inspection that found it. */
    CHANGED,
    /** The inspector took back the failure that it came of; it is void since. */
    WITHDRAWN,
    /** The inspector corrected the inspection when it was settled already: it stays as it was. */
    LEFT_AS_IT_IS
}
