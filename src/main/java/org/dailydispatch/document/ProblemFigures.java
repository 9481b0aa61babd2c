package org.dailydispatch.document;

import java.time.Instant;
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
        return countOf(
                found(),
                weight == Weight.MAJOR ? "problems-new-major" : "problems-new-serious",
                "当日新发现的问题中的" + weight.word() + "问题",
                problem -> problem.foundOn(day) && problem.weight() == weight);
    }

    Figure closed() {
        return count("problems-closed", "当日复查通过并销号的问题", problem -> problem.closedOn(day));
    }

    Figure returned() {
        return count("problems-returned", "当日复查未通过、退回重改的问题，每项计一次", Trouble::returnedOnDay);
    }

    Figure recurred() {
        return countOf(
                found(),
                "problems-recurred",
                "当日新发现的问题中，同一点位同一检查项（无检查项的按同一类别）销号后14日内复发的",
                problem -> problem.foundOn(day) && problem.recurred());
    }

    Figure overdueNew() {
        Instant dayBegan = findings.occasion().startOfDay();
        return countOf(
                overdue(),
                "problems-overdue-new",
                "截至数据时间已过整改时限而尚未销号的问题中，整改时限在当日的",
                problem -> late(problem) && !problem.dueAt().isBefore(dayBegan));
    }

    Figure open() {
        return count("problems-open", "截至数据时间尚未销号的问题，含以前各日发现的", problem -> problem.openOn(day));
    }

    Figure overdue() {
        return countOf(open(), "problems-overdue", "截至数据时间尚未销号的问题中，已过整改时限的", this::late);
    }

    Figure openReturned() {
        return countOf(
                open(),
                "problems-open-returned",
                "截至数据时间尚未销号的问题中，曾被退回重改的",
                problem -> problem.openOn(day) && problem.returnedTimes() > 0);
    }

    Figure openRecurred() {
        return countOf(
                open(),
                "problems-open-recurred",
                "截至数据时间尚未销号的问题中，同一点位同一检查项（无检查项的按同一类别）销号后14日内复发的",
                problem -> problem.openOn(day) && problem.recurred());
    }

    /** Those found on the day that a sentence does not tell singly. */
    Figure further(String key, List<Trouble> left) {
        return Figure.count(
                key,
                "当日新发现的问题中因篇幅未逐项写明、列入问题台账的",
                "项",
                findings.occasion().asOf(),
                left.stream().map(this::row).toList());
    }

    private boolean late(Trouble problem) {
        return problem.overdueOn(day, findings.occasion().deadlinesUntil());
    }

    private Figure count(String key, String definition, Predicate<Trouble> which) {
        return Figure.count(key, definition, "项", findings.occasion().asOf(), rows(which));
    }

    private Figure countOf(Figure whole, String key, String definition, Predicate<Trouble> which) {
        return Figure.countOf(key, definition, "项", findings.occasion().asOf(), rows(which), whole.numerator());
    }

    private List<FigureRow> rows(Predicate<Trouble> which) {
        return findings.problems().stream().filter(which).map(this::row).toList();
    }

    FigureRow row(Trouble problem) {
        String detail = findings.townshipName(problem.townshipId())
                + " " + Wording.clause(problem.description())
                + " " + problem.weight().word()
                + " " + progress(problem).word();
        return FigureRow.one(RowKind.PROBLEM, problem.id(), problem.revision(), problem.number(), detail);
    }

    /** Where, how heavy, how far: what stands beside a problem that is one of many. */
    String inShort(Trouble problem) {
        return findings.townshipName(problem.townshipId())
                + " " + problem.weight().word()
                + " " + progress(problem).word();
    }

    /** How far the problem was on the day, whatever became of it later. */
    Progress progress(Trouble problem) {
        if (!problem.openOn(day)) {
            return problem.progress();
        }
        if (problem.rectified()) {
            return Progress.AWAITING_RECHECK;
        }
        return problem.progress() == Progress.PENDING_ASSIGNMENT ? Progress.PENDING_ASSIGNMENT : Progress.RECTIFYING;
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
