package org.dailydispatch.today;

import java.util.List;
import java.util.Optional;
import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.inspection.InspectionRow;
import org.dailydispatch.team.Team;

/**
 * An inspector's day.
 *
 * @param toDo what the team has not visited yet; empty for a covert inspector, who has no daily round
 * @param drafts what this person has begun beside it: villages, corrections, forms of yesterday
 * @param done the team's visits of today; a covert inspector's own
 * @param expected how much there was to visit; 0 where nothing is assigned
 */
record Today(
        Team team, boolean covert, List<ToDo> toDo, List<DraftRow> drafts, List<InspectionRow> done, int expected) {

    public long checkpoints() {
        return toDo.stream().filter(ToDo::checkpoint).count();
    }

    public long townships() {
        return toDo.size() - checkpoints();
    }

    public boolean unassigned() {
        return !covert && expected == 0;
    }

    /** What comes next: what has been begun first. */
    Optional<ToDo> next() {
        return toDo.stream().findFirst();
    }
}
