package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dailydispatch.dispatch.Published;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.problem.ProblemTally;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * One team's day beside the others'.
 *
 * @param dayOfPosting 1 on the first day
 * @param townships openly visited of those in force; likewise checkpoints
 * @param lackingTownships how many still lack an open visit by how often they are to be visited; likewise checkpoints
 * @param covert released covert inspections
 * @param covertTownships townships covertly visited on the day, of those in force
 * @param daysToRectify median days from finding to rectification of the problems closed in the last fourteen; null if
 *     none was
 * @param states the township reports that are due, in their five states
 * @param resumption enterprises above designated size resumed of those in force
 * @param fortnight open coverage of the last fourteen days, each township counted on each day on which it was due by the
 *     frequency of that day
 * @param bars open coverage of the last fourteen days
 * @param completeDays those of them with full coverage
 * @param published the team's dispatch of the day; null while there is none
 */
public record TeamLine(
        Team team,
        int dayOfPosting,
        Rate townships,
        Rate checkpoints,
        int lackingTownships,
        int lackingCheckpoints,
        int covert,
        Rate covertTownships,
        ProblemTally problems,
        @Nullable Double daysToRectify,
        ReportStates states,
        Rate resumption,
        Rate onPost,
        Rate fortnight,
        List<DayBar> bars,
        int completeDays,
        @Nullable Published published) {

    /** Whether anything that is due still lacks a visit. */
    boolean lacking() {
        return lackingTownships + lackingCheckpoints > 0;
    }

    /** Everything in force has been visited on the day itself. */
    boolean whole() {
        return townships.missing() + checkpoints.missing() == 0;
    }

    /** Township reports handed in of those due. */
    public Rate reports() {
        return states.handedIn();
    }

    /** Overdue of the open problems. */
    public Rate overdue() {
        return new Rate(problems.overdue(), problems.open());
    }

    /** With one decimal; null where nothing was rectified. */
    public @Nullable BigDecimal medianDays() {
        return daysToRectify == null ? null : BigDecimal.valueOf(daysToRectify).setScale(1, RoundingMode.HALF_UP);
    }
}
