package org.dailydispatch.stage;

/** How far a version of a stage report is. */
public enum StageState {
    /** The leader works on it. */
    DRAFT,
    /** Text and figures are locked. */
    SIGNED,
    /** Readers see it. */
    PUBLISHED
}
