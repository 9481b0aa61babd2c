package org.dailydispatch.review;

/** What a person can do with an inspection after filing; who may when is said by {@link ReviewRules}, and asked there. */
enum ReviewAction {
    ACCEPT,
    RETURN,
    /** Mend what was returned. */
    FILE_AGAIN
}
