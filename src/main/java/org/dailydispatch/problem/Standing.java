package org.dailydispatch.problem;

/**
 * How a problem stands towards one person at one instant: all that {@link Rules} look at besides the person's role.
 *
 * @param extensionAsked whether the township has asked for an extension and nobody has answered
 * @param pastDue whether the deadline lies behind
 * @param ownWork whether this person rectified, or ever reported it done
 */
record Standing(ProblemState state, boolean extensionAsked, boolean pastDue, boolean ownWork) {

    /** Whether an extension waits for an answer; what was not answered before the deadline has lapsed. */
    boolean extensionWaits() {
        return extensionAsked && !pastDue;
    }
}
