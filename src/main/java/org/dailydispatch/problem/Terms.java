package org.dailydispatch.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a person says with a step, as far as the action asks for it.
 *
 * @param due the deadline that is set or asked for
 * @param finished when the work was finished
 * @param note reason, or what the re-check found
 * @param other the number of the other problem
 * @param photos sent with the step
 */
record Terms(
        String unit,
        String person,
        Instant due,
        String measures,
        Instant finished,
        String note,
        String other,
        List<UUID> photos) {

    Terms {
        photos = List.copyOf(photos);
    }

    Terms with(List<UUID> sent) {
        return new Terms(unit, person, due, measures, finished, note, other, sent);
    }

    /** What the step leaves in the timeline. */
    String said(Action action) {
        return switch (action) {
            case ASSIGN -> charged();
            case REASSIGN -> charged() + "\n" + note;
            case REPORT_DONE -> measures;
            case FIX_ON_SPOT -> measures + "\n" + person;
            case GRANT_EXTENSION, REFUSE_EXTENSION, CLOSE, RETURN, ASK_EXTENSION, CHANGE_DEADLINE, MERGE, VOID -> note;
        };
    }

    private String charged() {
        return person.isEmpty() ? unit : unit + " " + person;
    }
}
