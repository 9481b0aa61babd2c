package org.dailydispatch.today;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dailydispatch.covert.Plan;
import org.dailydispatch.draft.DraftRow;
import org.dailydispatch.note.Note;
import org.dailydispatch.team.Team;

/**
 * An inspector's day.
 *
 * @param assigned whether the team works with assignments today; where it does not, everything is in {@code mine}
 * @param mine what this person is to visit; of a covert inspector, who has no daily round, what is planned for him
 * @param free what nobody in particular is to visit: the whole team may
 * @param others what others are to visit
 * @param later what is planned for a covert inspector on the days to come
 * @param drafts what this person has begun beside it: villages, corrections, forms of yesterday
 * @param mending what the leader wants mended: it comes first
 * @param asked what the leader asks this person to inspect because of a quick note
 * @param done the team's visits of today; a covert inspector's own
 * @param expected how much there was to visit; 0 where nothing is in force
 */
record Today(
        Team team,
        boolean covert,
        Mending mending,
        boolean assigned,
        List<Note> asked,
        List<ToDo> mine,
        List<ToDo> free,
        List<ToDo> others,
        List<Plan> later,
        List<DraftRow> drafts,
        Done done,
        int expected) {

    /** The day of a covert inspector. */
    static Today covert(
            Team team,
            Mending mending,
            List<Note> asked,
            List<ToDo> planned,
            List<Plan> later,
            List<DraftRow> drafts,
            Done done) {
        return new Today(team, true, mending, false, asked, planned, List.of(), List.of(), later, drafts, done, 0);
    }

    /** Sites among one's own. */
    public long sites() {
        return mine.size() - townships();
    }

    public long townships() {
        return mine.stream().filter(item -> item.kind() == ToDo.Kind.TOWNSHIP).count();
    }

    public boolean nothingExpected() {
        return !covert && expected == 0;
    }

    /** Everything of the team is visited, whoever had it. */
    public boolean complete() {
        return mine.isEmpty() && free.isEmpty() && others.isEmpty();
    }

    /** What comes next: what has been begun, one's own, then what is everybody's. */
    Optional<ToDo> next() {
        return Stream.concat(mine.stream(), free.stream()).findFirst();
    }
}
