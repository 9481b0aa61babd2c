package org.dailydispatch.document;

import java.util.List;
import java.util.function.Predicate;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/** Problems counted. */
final class ProblemFigures {

    private final Findings findings;
    private final ReportingDay day;

    ProblemFigures(Findings findings) {
        this.findings = findings;
        this.day = findings.occasion().day();
    }

    Figure found() {
        return count("problems-new", "当日新发现的问题", problem -> problem.foundOn(day));
    }

    Figure found(Weight weight) {
        return count(
                weight == Weight.MAJOR ? "problems-new-major" : "problems-new-serious",
                "当日新发现的" + weight.word() + "问题",
                problem -> problem.foundOn(day) && problem.weight() == weight);
    }

    Figure closed() {
        return count("problems-closed", "当日复查通过并销号的问题", problem -> problem.closedOn(day));
    }

    Figure open() {
        return count("problems-open", "截至数据时间尚未销号的问题，含以前各日发现的", problem -> problem.openOn(day));
    }

    Figure overdue() {
        return count("problems-overdue", "截至数据时间已过整改时限而尚未销号的问题", this::late);
    }

    private boolean late(Trouble problem) {
        return problem.overdueOn(day, findings.occasion().deadlinesUntil());
    }

    private Figure count(String key, String definition, Predicate<Trouble> which) {
        List<FigureRow> rows =
                findings.problems().stream().filter(which).map(this::row).toList();
        return Figure.count(key, definition, "项", findings.occasion().asOf(), rows);
    }

    private FigureRow row(Trouble problem) {
        String detail = findings.townshipName(problem.townshipId())
                + " " + Wording.clause(problem.description())
                + " " + problem.weight().word()
                + " " + progress(problem).word();
        return FigureRow.one(RowKind.PROBLEM, problem.id(), problem.revision(), problem.number(), detail);
    }

    /** How far the problem was on the day: one that was closed later was still being put right. */
    Progress progress(Trouble problem) {
        boolean closedLater = problem.progress() == Progress.CLOSED && problem.openOn(day);
        return closedLater ? Progress.RECTIFYING : problem.progress();
    }

    /** Whether the deadline has passed on the day. */
    boolean overdue(Trouble problem) {
        return late(problem);
    }

    /** Those that were found on the day and fit, in the order in which they were found. */
    List<Trouble> foundToday(Predicate<Trouble> which) {
        return findings.problems().stream()
                .filter(problem -> problem.foundOn(day))
                .filter(which)
                .toList();
    }
}
