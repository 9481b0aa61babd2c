package org.dailydispatch.covert;

/** How far a plan, or one of its targets, has come. */
public enum PlanState {
    /** Still to be visited. */
    PLANNED,
    /** The day is over without a visit. */
    MISSED,
    /** Visited; waits for the leader. */
    VISITED,
    /** Visited, and released by the leader. */
    RELEASED,
    /** Taken back by the leader. */
    CANCELLED
}
