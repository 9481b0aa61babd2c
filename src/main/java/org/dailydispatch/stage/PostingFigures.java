package org.dailydispatch.stage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.PublishedFact;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;

/** The posting itself and the dispatches of its days. */
final class PostingFigures {

    private final StageFindings findings;
    private final Stretch stretch;

    PostingFigures(StageFindings findings) {
        this.findings = findings;
        this.stretch = findings.stretch();
    }

    Figure stationed() {
        FigureRow row = FigureRow.one(
                RowKind.TEAM,
                stretch.teamId(),
                0,
                stretch.team(),
                stretch.county() + " " + Wording.date(stretch.stationedFrom()) + "进驻");
        return Figure.told(
                "stationed",
                "督导组进驻的日期",
                stretch.asOf(),
                List.of(row),
                stretch.stationedFrom().toString());
    }

    /** 1 for a report that ends on the first day. */
    int days() {
        return stretch.stationedFrom().daysUntil(stretch.to()) + 1;
    }

    Figure dispatches() {
        List<FigureRow> rows = findings.dispatches().stream()
                .map(each -> FigureRow.one(
                        RowKind.DISPATCH,
                        each.id(),
                        each.version(),
                        "第" + each.issue() + "期日调度",
                        Wording.monthAndDay(each.day()) + (each.version() > 1 ? " 更正版第" + each.version() + "版" : "")))
                .toList();
        return Figure.countOf("dispatches", "期内已发布日调度的日数，以各日最新发布的版本为准，分母为期内日数", "期", stretch.asOf(), rows, ownDays());
    }

    /** Days whose dispatch was not published by the reading; the team's row names them. */
    Figure undispatched() {
        Set<ReportingDay> published =
                findings.dispatches().stream().map(PublishedFact::day).collect(Collectors.toSet());
        List<ReportingDay> missing = stretch.from().through(stretch.to()).stream()
                .filter(day -> !published.contains(day))
                .toList();
        List<FigureRow> rows = missing.isEmpty()
                ? List.of()
                : List.of(FigureRow.one(RowKind.TEAM, stretch.teamId(), 0, stretch.team(), Spans.of(missing))
                        .weighing(missing.size(), missing.size()));
        return Figure.sumOf(Missing.DISPATCHES, "期内没有已发布日调度的日数，分母为期内日数；所列为这些日期", "日", stretch.asOf(), rows, ownDays());
    }

    private int ownDays() {
        return stretch.from().daysUntil(stretch.to()) + 1;
    }
}
