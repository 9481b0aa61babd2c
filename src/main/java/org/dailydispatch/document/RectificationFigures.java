package org.dailydispatch.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/**
 * What became of all problems that were found since the team was stationed, as they stood at the end of the day. The
 * definition of each figure names that period.
 */
final class RectificationFigures {

    private static final BigDecimal SECONDS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final Findings findings;
    private final Occasion occasion;
    private final ProblemFigures problems;
    private final List<Trouble> found;
    private final String period;

    RectificationFigures(Findings findings) {
        this.findings = findings;
        this.occasion = findings.occasion();
        this.problems = new ProblemFigures(findings);
        this.found = findings.problems().stream()
                .filter(problem -> !problem.foundOn().isBefore(occasion.stationedFrom()))
                .toList();
        this.period = "自" + Wording.date(occasion.stationedFrom()) + "进驻至当日发现的问题";
    }

    Figure found() {
        return count("problems-found-since", period, problem -> true);
    }

    Figure rectification() {
        return rate(
                "rectification-rate",
                period + "中，截至数据时间已整改（已报整改未被退回或已销号）的项数÷发现总数×100%，未到期的计入分母",
                problem -> true,
                Trouble::rectified);
    }

    Figure closing() {
        return rate("closing-rate", period + "中，截至数据时间复查通过并销号的项数÷发现总数×100%", problem -> true, this::closed);
    }

    Figure due() {
        return count("problems-due-since", period + "中，截至数据时间已过整改时限的", this::pastDue);
    }

    Figure onTime() {
        return rate(
                "on-time-rate",
                period + "中，在整改时限内完成整改的项数÷截至数据时间已过整改时限的项数×100%",
                this::pastDue,
                Trouble::rectifiedInTime);
    }

    /** Of which problems the figures are, as their definitions begin. */
    String period() {
        return period;
    }

    /** All problems of the period, each with what the figures count it for. */
    List<BreakdownRow> rows() {
        return found.stream().map(this::breakdownRow).toList();
    }

    private BreakdownRow breakdownRow(Trouble problem) {
        return new BreakdownRow(
                problem.id(),
                problem.revision(),
                problem.number(),
                problems.inShort(problem),
                BreakdownGroups.placeOf(findings, problem.townshipId()),
                problem.matter(),
                problem.weight(),
                problem.origin(),
                closed(problem),
                problems.overdue(problem),
                problem.returnedTimes() > 0,
                problem.recurred(),
                problem.rectified(),
                pastDue(problem),
                pastDue(problem) && problem.rectifiedInTime(),
                closed(problem) ? seconds(problem) : null);
    }

    /** The median of what the closed ones among these took. */
    static Figure median(String key, String definition, Instant asOf, List<CountedRow> closed) {
        List<BigDecimal> days = closed.stream()
                .map(row -> Objects.requireNonNull(row.days()))
                .sorted()
                .toList();
        return Figure.median(
                key,
                definition,
                "天",
                asOf,
                closed.stream().map(CountedRow::took).toList(),
                Wording.tenths(median(days)));
    }

    /** The median of what each closed one took. */
    Figure daysToClose() {
        List<Trouble> closed = found.stream().filter(this::closed).toList();
        return Figure.median(
                "days-to-close",
                period + "中已销号的，从发现到销号所用天数的中位数",
                "天",
                occasion.asOf(),
                closed.stream()
                        .map(problem -> row(problem, took(days(problem))))
                        .toList(),
                Wording.tenths(median(
                        closed.stream().map(RectificationFigures::days).sorted().toList())));
    }

    /** What a row says of how long it took. */
    static String took(BigDecimal days) {
        return " 用时" + Wording.tenths(days) + "天";
    }

    private static BigDecimal days(Trouble problem) {
        return days(seconds(problem));
    }

    static BigDecimal days(long seconds) {
        return BigDecimal.valueOf(seconds).divide(SECONDS_OF_A_DAY, 6, RoundingMode.HALF_UP);
    }

    private static long seconds(Trouble problem) {
        Instant closedAt = Objects.requireNonNull(problem.closedAt());
        return Duration.between(problem.foundAt(), closedAt).toSeconds();
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        return upper.add(lower).divide(BigDecimal.valueOf(2), 6, RoundingMode.HALF_UP);
    }

    private boolean closed(Trouble problem) {
        return problem.closedAt() != null;
    }

    private boolean pastDue(Trouble problem) {
        return problem.measuredDueAt().isBefore(occasion.deadlinesUntil());
    }

    private Figure count(String key, String definition, Predicate<Trouble> which) {
        List<FigureRow> rows =
                found.stream().filter(which).map(problem -> row(problem, "")).toList();
        return Figure.count(key, definition, "项", occasion.asOf(), rows);
    }

    private Figure rate(String key, String definition, Predicate<Trouble> of, Predicate<Trouble> counted) {
        List<FigureRow> rows = found.stream()
                .filter(of)
                .map(problem -> row(problem, "").weighing(counted.test(problem) ? 1 : 0, 1))
                .toList();
        return Figure.rate(key, definition, occasion.asOf(), rows);
    }

    private FigureRow row(Trouble problem, String more) {
        return FigureRow.one(
                RowKind.PROBLEM, problem.id(), problem.revision(), problem.number(), problems.inShort(problem) + more);
    }
}
