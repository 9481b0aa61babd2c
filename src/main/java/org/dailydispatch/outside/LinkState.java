package org.dailydispatch.outside;

import org.dailydispatch.problem.ProblemState;
import org.springframework.http.HttpStatus;

/** What a link opens at this moment; derived each time, stored nowhere. */
enum LinkState {
    /** The problem, and a form for the answer. */
    ANSWERABLE(HttpStatus.OK),
    /** The problem, which was reported done and waits for a re-check. */
    REPORTED(HttpStatus.OK),
    /** Nothing but that it is done. */
    CLOSED(HttpStatus.OK),
    EXPIRED(HttpStatus.GONE),
    WITHDRAWN(HttpStatus.GONE),
    /** Somebody else is charged with the problem by now. */
    REASSIGNED(HttpStatus.GONE),
    /** The problem went into another, or had been recorded wrongly. */
    ENDED(HttpStatus.GONE),
    /** Signed by nobody, altered, or of no link. */
    UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    LinkState(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** Whether anything of the problem is shown. */
    public boolean showsProblem() {
        return this == ANSWERABLE || this == REPORTED;
    }

    /** Whether it may still show something: then it can be withdrawn. */
    public boolean isLive() {
        return status == HttpStatus.OK;
    }

    /** @param recharged whether somebody was charged with the problem since the link was made */
    static LinkState of(boolean withdrawn, boolean expired, boolean recharged, ProblemState problem) {
        if (withdrawn) {
            return WITHDRAWN;
        }
        if (expired) {
            return EXPIRED;
        }
        if (recharged) {
            return REASSIGNED;
        }
        return switch (problem) {
            case RECTIFYING -> ANSWERABLE;
            case AWAITING_RECHECK -> REPORTED;
            case CLOSED -> CLOSED;
            case PENDING_ASSIGNMENT, MERGED, VOID -> ENDED;
        };
    }
}
