package org.dailydispatch.stage;

import java.util.List;
import org.dailydispatch.document.ReportStanding;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.report.DatedReport;

/** The posting itself, the dispatches of its days and what townships reported on them. */
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
        int days = stretch.from().daysUntil(stretch.to()) + 1;
        return Figure.countOf("dispatches", "期内已发布日调度的日数，以各日最新发布的版本为准，分母为期内日数", "期", stretch.asOf(), rows, days);
    }

    Figure reports() {
        List<FigureRow> rows = findings.reports().stream().map(this::row).toList();
        long expected = stretch.from().through(stretch.to()).stream()
                .mapToLong(day -> stretch.townshipsOn(day).size())
                .sum();
        return Figure.countOf(
                "reports",
                "期内镇街园区报送的日报，含迟报和零报告，分母为在册镇街园区数按日合计",
                "份",
                stretch.asOf(),
                rows,
                Math.max(expected, rows.size()));
    }

    private FigureRow row(DatedReport each) {
        String name = stretch.townshipName(each.report().townshipId()) + Wording.monthAndDay(each.day());
        String standing = ReportStanding.valueOf(each.report().status().name()).word();
        return FigureRow.one(
                RowKind.TOWNSHIP_REPORT, each.report().id(), each.report().revision(), name, standing);
    }
}
