package org.dailydispatch.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.jspecify.annotations.Nullable;

/** 问题台账: every problem that was found, closed or returned on the day or was open at its end, however the template words it. */
final class LedgerTable {

    private final Findings findings;
    private final Occasion occasion;
    private final ProblemTable table;

    LedgerTable(Findings findings, ProblemTable table) {
        this.findings = findings;
        this.occasion = findings.occasion();
        this.table = table;
    }

    /** In the order of the numbers. */
    List<LedgerLine> lines() {
        return findings.problems().stream()
                .filter(this::ofTheDay)
                .sorted(Comparator.comparing(Trouble::number))
                .map(this::line)
                .toList();
    }

    private boolean ofTheDay(Trouble problem) {
        ReportingDay day = occasion.day();
        return problem.foundOn(day) || problem.closedOn(day) || problem.returnedOnDay() || problem.openOn(day);
    }

    private LedgerLine line(Trouble problem) {
        return new LedgerLine(
                problem.id(),
                problem.revision(),
                problem.number(),
                Wording.monthAndDay(problem.foundOn()),
                problem.origin().word(),
                findings.townshipName(problem.townshipId()),
                problem.site() == null ? "" : problem.site(),
                problem.matter().word(),
                Wording.clause(problem.description()),
                problem.weight().word(),
                problem.unit(),
                Wording.deadline(problem.dueAt(), occasion),
                table.state(problem),
                settled(problem));
    }

    private String settled(Trouble problem) {
        List<String> steps = new ArrayList<>();
        if (problem.returnedTimes() > 0) {
            steps.add("退回重改" + problem.returnedTimes() + "次");
        }
        add(steps, problem.rectifiedAt(), "整改完成");
        add(steps, problem.closedAt(), "复查销号");
        return String.join("，", steps);
    }

    private void add(List<String> steps, @Nullable Instant at, String what) {
        if (at != null) {
            ReportingDay day = new ReportingDay(at.atZone(occasion.zone()).toLocalDate());
            steps.add(Wording.monthAndDay(day) + what);
        }
    }
}
