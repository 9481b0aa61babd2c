package org.dailydispatch.dashboard;

import org.dailydispatch.inspection.Coverage;

/**
 * The answer of the page in one sentence.
 *
 * @param today whether the day still goes on
 * @param townships openly visited on the day, of those in force; likewise checkpoints
 * @param missingTownships how many still lack an open visit by how often they are to be visited; likewise checkpoints
 * @param overdue problems past their deadline
 */
public record Headline(
        boolean today,
        Coverage townships,
        Coverage checkpoints,
        int missingTownships,
        int missingCheckpoints,
        int overdue) {

    /** Nothing was to be visited: no township and no checkpoint is in force. */
    public boolean nothingExpected() {
        return townships.of() + checkpoints.of() == 0;
    }

    /** Everything that was due has been visited. */
    public boolean complete() {
        return !nothingExpected() && missingTownships + missingCheckpoints == 0;
    }

    /** Everything in force has been visited on the day itself. */
    public boolean whole() {
        return !nothingExpected()
                && townships.missing().isEmpty()
                && checkpoints.missing().isEmpty();
    }
}
