package org.dailydispatch.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.Visits;
import org.dailydispatch.problem.ProblemsFound;
import org.dailydispatch.territory.Township;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/** Townships by days. */
public record Matrix(List<Column> columns, List<Row> rows) {

    /** So many of them fit on a phone. */
    private static final int RECENT = 6;

    /** Days. */
    private static final int WEEK = 7;

    /**
     * @param old left out on a phone
     * @param monthShown the first column and the first of a month show the month
     */
    public record Column(ReportingDay day, boolean old, boolean monthShown, boolean last) {}

    /**
     * @param covertWeek covert inspections in the seven days up to the last one
     * @param lastCovert the day of the last covert inspection up to the last day; null where there was none
     * @param covertDue whether one is overdue by how often the township is to be visited
     * @param open all its problems that are open, whenever found
     */
    public record Row(
            Township township,
            List<MatrixCell> cells,
            int covertWeek,
            @Nullable ReportingDay lastCovert,
            boolean covertDue,
            int open) {

        /** Days since the last covert inspection; null where there was none. */
        public @Nullable Integer sinceCovert() {
            return lastCovert == null ? null : lastCovert.daysUntil(last().day());
        }

        /** Where nobody visits: nothing is awaited. */
        static Row unvisited(Township township, ReportingDay day) {
            return new Row(township, List.of(new MatrixCell(day, 0, 0, false, 0, 0, false)), 0, null, false, 0);
        }

        /** The cell of the day on which the page stands. */
        public MatrixCell last() {
            return cells.get(cells.size() - 1);
        }
    }

    /**
     * Up to the day of the expectations.
     *
     * @param ever its rows are those in force on that day
     * @param lacking the townships that still lack an open visit on it
     */
    static Matrix of(
            ReportingDay first,
            Expectations expected,
            List<TownshipInForce> ever,
            Set<UUID> lacking,
            CoverageGrid grid,
            List<ProblemsFound> found,
            DashboardMode mode) {
        ReportingDay last = expected.day();
        List<ReportingDay> days = first.through(last);
        List<Township> townships = ever.stream()
                .filter(each -> each.on(last))
                .map(TownshipInForce::township)
                .toList();
        Set<UUID> covertOverdue = expected.covertOverdue(ever, grid);
        Map<UUID, Map<ReportingDay, ProblemsFound>> problems = new HashMap<>();
        found.forEach(each -> problems.computeIfAbsent(each.townshipId(), id -> new HashMap<>())
                .put(each.foundOn(), each));
        List<Row> rows = new ArrayList<>();
        for (Township township : townships) {
            Map<ReportingDay, ProblemsFound> its = problems.getOrDefault(township.id(), Map.of());
            List<MatrixCell> cells = days.stream()
                    .map(day -> cell(
                            day,
                            grid.on(township.id(), day),
                            its.getOrDefault(day, new ProblemsFound(township.id(), day, 0, 0, 0, 0)),
                            mode,
                            expected.running() && day.equals(last) && lacking.contains(township.id())))
                    .toList();
            rows.add(new Row(
                    township,
                    cells,
                    grid.covertBetween(township.id(), last.plus(1 - WEEK), last),
                    grid.lastCovert(township.id(), last).orElse(null),
                    covertOverdue.contains(township.id()),
                    its.values().stream().mapToInt(ProblemsFound::open).sum()));
        }
        return new Matrix(columns(days), rows);
    }

    private static MatrixCell cell(
            ReportingDay day, Visits visits, ProblemsFound found, DashboardMode mode, boolean lacking) {
        int shown = mode.visits(visits);
        return new MatrixCell(
                day,
                shown,
                visits.covert(),
                visits.covert() > 0 && mode != DashboardMode.OPEN,
                mode.problems(found),
                mode.open(found),
                lacking && shown == 0 && mode != DashboardMode.COVERT);
    }

    private static List<Column> columns(List<ReportingDay> days) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            ReportingDay day = days.get(i);
            columns.add(new Column(
                    day, days.size() - i > RECENT, i == 0 || day.date().getDayOfMonth() == 1, i == days.size() - 1));
        }
        return columns;
    }
}
