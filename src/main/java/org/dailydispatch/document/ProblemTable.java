package org.dailydispatch.document;

import java.util.Comparator;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;

/** 五、主要问题: those found on the day, those overdue and those that weigh more, in that order of urgency. */
final class ProblemTable {

    /** More lines than this are left to the ledger. */
    private static final int LINES = 30;

    private final Findings findings;
    private final Occasion occasion;
    private final ProblemFigures problems;
    private final List<Trouble> main;

    ProblemTable(Findings findings) {
        this.findings = findings;
        this.occasion = findings.occasion();
        this.problems = new ProblemFigures(findings);
        this.main = findings.problems().stream()
                .filter(this::counts)
                .sorted(Comparator.comparing((Trouble problem) -> problems.overdue(problem))
                        .thenComparing(Trouble::weight)
                        .reversed()
                        .thenComparing(Trouble::dueAt)
                        .thenComparing(Trouble::number))
                .toList();
    }

    private boolean counts(Trouble problem) {
        ReportingDay day = occasion.day();
        boolean heavy = problem.weight() != Weight.GENERAL && problem.openOn(day);
        return problem.foundOn(day) || problems.overdue(problem) || heavy;
    }

    List<ProblemLine> lines() {
        return main.stream().limit(LINES).map(this::line).toList();
    }

    int further() {
        return Math.max(0, main.size() - LINES);
    }

    /** The same, with the problems. Its templates write the unit. */
    Figure furtherFigure() {
        List<FigureRow> rows = main.stream().skip(LINES).map(problems::row).toList();
        return Figure.told(
                "problems-further",
                "应列入主要问题表（当日新发现、逾期或程度较重以上）而因篇幅未列的问题",
                occasion.asOf(),
                rows,
                String.valueOf(rows.size()));
    }

    private ProblemLine line(Trouble problem) {
        return new ProblemLine(
                problem.id(),
                problem.number(),
                problem.townshipId(),
                findings.townshipName(problem.townshipId()),
                problem.site() == null ? "" : problem.site(),
                Wording.clause(problem.description()),
                problem.unit(),
                problem.weight().word(),
                Wording.monthAndDay(Wording.dayOfDeadline(problem.dueAt(), occasion.zone())),
                state(problem),
                tone(problem));
    }

    /** The document's word for how far it is, with the days overdue. */
    String state(Trouble problem) {
        if (!problems.overdue(problem)) {
            return problems.progress(problem).word();
        }
        int days = Wording.dayOfDeadline(problem.dueAt(), occasion.zone()).daysUntil(occasion.day());
        return days > 0 ? "逾期" + days + "天" : "当日逾期";
    }

    private String tone(Trouble problem) {
        if (problems.overdue(problem)) {
            return "sev";
        }
        return switch (problems.progress(problem)) {
            case CLOSED -> "ok";
            case AWAITING_RECHECK -> "due";
            case PENDING_ASSIGNMENT, RECTIFYING -> "na";
        };
    }
}
