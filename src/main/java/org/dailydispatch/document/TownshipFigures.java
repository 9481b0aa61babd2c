package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.document.Findings.Visit;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;

/** What the lines of the townships count, each count with its rows. */
final class TownshipFigures {

    private final Findings findings;
    private final ReportingDay day;
    private final VisitFigures visits;
    private final ProblemFigures problems;
    private final ReportFigures reports;
    private final Map<UUID, List<Visit>> visited;
    private final Map<UUID, List<Trouble>> found;

    TownshipFigures(Findings findings) {
        this.findings = findings;
        this.day = findings.occasion().day();
        this.visits = new VisitFigures(findings);
        this.problems = new ProblemFigures(findings);
        this.reports = new ReportFigures(findings);
        this.visited = findings.visits().stream()
                .sorted(Comparator.comparing(Visit::filedAt).thenComparing(Visit::id))
                .collect(Collectors.groupingBy(Visit::townshipId));
        this.found = findings.problems().stream().collect(Collectors.groupingBy(Trouble::townshipId));
    }

    /** All of all townships, in the order of these. */
    List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        for (Unit unit : findings.townships()) {
            all.add(visits(TownshipCount.OPEN_VISITS, unit, "当日明查的次数", visit -> !visit.covert()));
            all.add(visits(TownshipCount.COVERT_VISITS, unit, "当日暗访且已由组长确认的次数", Visit::covert));
            all.add(problems(TownshipCount.NEW_PROBLEMS, unit, "当日新发现的问题", problem -> problem.foundOn(day)));
            all.add(problems(TownshipCount.OPEN_PROBLEMS, unit, "截至数据时间尚未销号的问题", problem -> problem.openOn(day)));
            all.add(problems(TownshipCount.OVERDUE_PROBLEMS, unit, "截至数据时间已过整改时限而尚未销号的问题", problems::overdue));
            all.add(Figure.told(
                    TownshipCount.REPORT.key(unit.id()),
                    unit.name() + "当日日报的报送情况",
                    findings.occasion().asOf(),
                    List.of(reports.row(unit)),
                    unit.report().word()));
        }
        return List.copyOf(all);
    }

    private Figure visits(TownshipCount count, Unit unit, String definition, Predicate<Visit> which) {
        List<FigureRow> rows = visited.getOrDefault(unit.id(), List.of()).stream()
                .filter(which)
                .map(visits::row)
                .toList();
        return count(count, unit, definition, "次", rows);
    }

    private Figure problems(TownshipCount count, Unit unit, String definition, Predicate<Trouble> which) {
        List<FigureRow> rows = found.getOrDefault(unit.id(), List.of()).stream()
                .filter(which)
                .map(problems::row)
                .toList();
        return count(count, unit, definition, "项", rows);
    }

    private Figure count(TownshipCount count, Unit unit, String definition, String of, List<FigureRow> rows) {
        return Figure.count(
                count.key(unit.id()),
                unit.name() + definition,
                of,
                findings.occasion().asOf(),
                rows);
    }
}
