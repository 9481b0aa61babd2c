package org.dailydispatch.checklist;

/** How many boxes of an item can be ticked. */
public enum Choice {
    /** Any number of them. */
    MANY,
    /** Exactly one. */
    ONE
}
