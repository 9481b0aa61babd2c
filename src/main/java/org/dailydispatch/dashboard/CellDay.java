package org.dailydispatch.dashboard;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.inspection.VisitRow;
import org.dailydispatch.problem.ProblemRow;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Township;

/**
 * The records behind one cell of the matrix: one township on one day.
 *
 * @param drafts what inspectors have begun there and not filed
 * @param found the problems found there on the day, closed or not
 */
public record CellDay(
        Team team,
        Township township,
        ReportingDay day,
        boolean today,
        List<VisitRow> villages,
        List<VisitRow> checkpoints,
        List<VisitRow> others,
        List<VisitRow> covert,
        List<DraftProgress> drafts,
        List<ProblemRow> found,
        ReportStatus report) {

    /** How many of the problems were open at the end of the day. */
    public int open() {
        return (int) found.stream().filter(problem -> problem.openOn(day)).count();
    }

    /** Every visit of the day in it. */
    public List<UUID> visits() {
        return Stream.of(villages, checkpoints, covert)
                .flatMap(List::stream)
                .map(VisitRow::id)
                .toList();
    }

    public boolean hasPrevious() {
        return day.isAfter(team.stationedFrom());
    }
}
