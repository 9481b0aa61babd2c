package org.dailydispatch.stage;

import java.util.List;
import java.util.function.Predicate;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Weight;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.problem.ProblemFact;

/** Problems found and closed within the period, and what was open at its end. */
final class FoundFigures {

    private final Stretch stretch;
    private final List<ProblemFact> problems;

    FoundFigures(StageFindings findings) {
        this.stretch = findings.stretch();
        this.problems = findings.problems();
    }

    Figure found() {
        return count("problems-found", "期内发现的问题", this::foundWithin);
    }

    Figure found(Severity severity) {
        Weight weight = Weight.valueOf(severity.name());
        return countOf(
                found(),
                severity == Severity.MAJOR ? "problems-major" : "problems-serious",
                "期内发现的问题中的" + weight.word() + "问题",
                problem -> foundWithin(problem) && problem.severity() == severity);
    }

    Figure closed() {
        return count(
                "problems-closed",
                "期内复查通过并销号的问题，含期前发现的",
                problem -> problem.closedOn() != null && stretch.includes(problem.closedOn()));
    }

    Figure open() {
        return count("problems-open", "期末尚未销号的问题，含期前发现的", this::openAtEnd);
    }

    Figure overdue() {
        return countOf(
                open(),
                "problems-overdue",
                "期末尚未销号的问题中，已过整改时限的",
                problem -> openAtEnd(problem) && problem.dueAt().isBefore(stretch.deadlinesUntil()));
    }

    Figure rectification() {
        List<FigureRow> rows = problems.stream()
                .filter(this::foundWithin)
                .map(problem -> row(problem, stretch).weighing(problem.rectifiedAt() == null ? 0 : 1, 1))
                .toList();
        return Figure.rate(
                "rectification-rate", "期内发现的问题中，期末已整改（已报整改未被退回或已销号）的项数÷发现总数×100%，未到期的计入分母", stretch.asOf(), rows);
    }

    private boolean foundWithin(ProblemFact problem) {
        return stretch.includes(problem.foundOn());
    }

    private boolean openAtEnd(ProblemFact problem) {
        return openAtEnd(problem, stretch);
    }

    /** What was closed since is not the period's. */
    static boolean openAtEnd(ProblemFact problem, Stretch stretch) {
        return problem.closedOn() == null || problem.closedOn().isAfter(stretch.to());
    }

    private Figure count(String key, String definition, Predicate<ProblemFact> which) {
        return Figure.count(key, definition, "项", stretch.asOf(), rows(which));
    }

    private Figure countOf(Figure whole, String key, String definition, Predicate<ProblemFact> which) {
        return Figure.countOf(key, definition, "项", stretch.asOf(), rows(which), whole.numerator());
    }

    private List<FigureRow> rows(Predicate<ProblemFact> which) {
        return problems.stream()
                .filter(which)
                .map(problem -> row(problem, stretch))
                .toList();
    }

    /** One problem as a row. */
    static FigureRow row(ProblemFact problem, Stretch stretch) {
        ReportingDay closedOn = problem.closedOn();
        String state = closedOn == null || openAtEnd(problem, stretch) ? "未销号" : Wording.monthAndDay(closedOn) + "销号";
        String detail = stretch.townshipName(problem.townshipId()) + " " + Wording.clause(problem.description()) + " "
                + Weight.valueOf(problem.severity().name()).word() + " " + Wording.monthAndDay(problem.foundOn())
                + "发现 "
                + state;
        return FigureRow.one(RowKind.PROBLEM, problem.id(), problem.revision(), problem.number(), detail);
    }
}
