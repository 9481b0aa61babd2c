package org.dailydispatch.assignment;

/** Where an assignment comes from. */
public enum Origin {
    /** Decided for this day: goes before the rota. */
    DAY,
    /** The rota of this weekday. */
    ROTA
}
