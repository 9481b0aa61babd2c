package org.dailydispatch.dashboard;

import org.dailydispatch.inspection.Coverage;

/**
 * The answer of the page in one sentence.
 *
 * @param today whether the day still goes on
 * @param overdue problems past their deadline
 */
public record Headline(boolean today, Coverage townships, Coverage checkpoints, int overdue) {

    /** Nothing was to be visited: no township and no checkpoint is in force. */
    public boolean nothingExpected() {
        return townships.of() + checkpoints.of() == 0;
    }

    /** Everything in force has been visited. */
    public boolean complete() {
        return !nothingExpected() && missingTownships() + missingCheckpoints() == 0;
    }

    public int missingTownships() {
        return townships.missing().size();
    }

    public int missingCheckpoints() {
        return checkpoints.missing().size();
    }
}
