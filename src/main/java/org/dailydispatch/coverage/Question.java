package org.dailydispatch.coverage;

import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;

/**
 * Whose coverage, over which days and of which visits.
 *
 * @param from the first day, not before the posting
 * @param to the last day, neither in the future nor after the posting
 * @param covertToo whether the reader may know of released covert visits; otherwise nothing covert is counted or shown
 * @param running whether the last day is not over: what is due on it is then not overdue yet
 */
record Question(Team team, ReportingDay from, ReportingDay to, CoverageMode mode, boolean covertToo, boolean running) {

    public int days() {
        return from.daysUntil(to) + 1;
    }

    /** The same about other days. */
    Question over(ReportingDay first, ReportingDay last, boolean lastRunning) {
        return new Question(team, first, last, mode, covertToo, lastRunning);
    }

    Question in(CoverageMode other) {
        return new Question(team, from, to, other, covertToo, running);
    }
}
