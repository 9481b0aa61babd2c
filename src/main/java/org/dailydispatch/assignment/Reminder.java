package org.dailydispatch.assignment;

import org.dailydispatch.language.Name;

/**
 * What became of reminding somebody.
 *
 * @param person who has the place; empty where nobody has
 */
record Reminder(Outcome outcome, Name place, String person) {

    /** Its words are {@code assignment.reminder.*}. */
    enum Outcome {
        SENT,
        /** He was reminded of it within the last hour, and is not again. */
        LATELY,
        /** It has been visited in the meantime. */
        VISITED,
        /** It is everybody's, or was of somebody who serves no more. */
        NOBODY
    }

    String key() {
        return "assignment.reminder." + outcome;
    }
}
