package org.dailydispatch.dashboard;

import java.time.Instant;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.problem.PeriodTally;
import org.dailydispatch.problem.ProblemTally;
import org.dailydispatch.resumption.KeyProjects;
import org.dailydispatch.resumption.ResumptionCurve;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Township;
import org.jspecify.annotations.Nullable;

/**
 * One team's day at a glance: everything that the page shows, already counted.
 *
 * @param asOf the instant of looking: now, or the end of a day that is over
 * @param covertToday released covert inspections of the day; covertWeek those of seven days up to it
 * @param covertTownships townships covertly visited on the day, of those in force; covertSince those since the posting
 *     began
 * @param missing the townships that still lack an open visit, for naming the first of them
 * @param outOfForce checkpoints closed or retired on the day, not counted
 * @param rectification what became of the problems found since {@code foundFrom}; null but for today, for it is told as it
 *     stands now
 * @param reports the township reports of the day in their five states
 * @param errands the things to do now: at most {@link #ERRANDS} that are missing and as many that are overdue
 * @param more what there is beyond them
 * @param curve the last days of resumption; empty where no enterprise is registered
 * @param allResumedOn the first day on which every eligible enterprise had resumed; null where it is not among the last
 * @param map null where no map of the county was brought; the tiles are those that it lacks
 * @param onPostChange percentage points of the on-post rate since the day before, written with its sign; null if none
 */
public record Dashboard(
        Team team,
        ReportingDay day,
        boolean today,
        DashboardMode mode,
        MatrixSpan span,
        Instant asOf,
        Headline headline,
        Standing standing,
        List<Township> missing,
        int drafts,
        int outOfForce,
        int covertToday,
        int covertWeek,
        Rate covertTownships,
        Rate covertSince,
        ReportStates reports,
        ProblemTally problems,
        @Nullable PeriodTally rectification,
        ReportingDay foundFrom,
        Matrix matrix,
        List<CheckpointLine> checkpoints,
        List<Errand> errands,
        MoreErrands more,
        ResumptionCurve curve,
        KeyProjects projects,
        ResumptionDay resumption,
        @Nullable String onPostChange,
        @Nullable ReportingDay allResumedOn,
        ResumptionChart wide,
        ResumptionChart narrow,
        @Nullable AreaMap map,
        TileMap tiles) {

    static final int ERRANDS = 6;

    /** All modes, in the order in which they are offered. */
    public List<DashboardMode> modes() {
        return List.of(DashboardMode.values());
    }

    /** All spans of the matrix, in the order in which they are offered. */
    public List<MatrixSpan> spans() {
        return List.of(MatrixSpan.values());
    }

    public boolean hasEnterprises() {
        return resumption.eligible() > 0;
    }

    /** The stepper's way back ends on the first day of the posting. */
    public boolean hasPrevious() {
        return day.isAfter(team.stationedFrom());
    }
}
