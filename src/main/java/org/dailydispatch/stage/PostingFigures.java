package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.dispatch.PublishedFact;
import org.dailydispatch.document.ReportStanding;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.report.DatedReport;
import org.dailydispatch.territory.TownshipInForce;

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
        return Figure.sum(Missing.DISPATCHES, "期内没有已发布日调度的日数；所列为这些日期", "日", stretch.asOf(), rows);
    }

    /** Reports that townships in force owed and did not hand in by the reading; a row for each township names the days. */
    Figure unreported() {
        Map<UUID, Set<ReportingDay>> handedIn = findings.reports().stream()
                .collect(Collectors.groupingBy(
                        each -> each.report().townshipId(), Collectors.mapping(DatedReport::day, Collectors.toSet())));
        List<FigureRow> rows = new ArrayList<>();
        for (TownshipInForce each : stretch.townships()) {
            UUID id = each.township().id();
            Set<ReportingDay> there = handedIn.getOrDefault(id, Set.of());
            List<ReportingDay> missing = stretch.from().through(stretch.to()).stream()
                    .filter(day -> each.on(day) && !there.contains(day))
                    .toList();
            if (!missing.isEmpty()) {
                rows.add(FigureRow.one(
                                RowKind.TOWNSHIP, id, 0, each.township().name().zh(), Spans.of(missing))
                        .weighing(missing.size(), missing.size()));
            }
        }
        return Figure.sum(Missing.REPORTS, "期内在册镇街园区没有报送的日报，每个镇街园区每日一份；所列为各镇街园区未报的日期", "份", stretch.asOf(), rows);
    }

    private FigureRow row(DatedReport each) {
        String name = stretch.townshipName(each.report().townshipId()) + Wording.monthAndDay(each.day());
        String standing = ReportStanding.valueOf(each.report().status().name()).word();
        return FigureRow.one(
                RowKind.TOWNSHIP_REPORT, each.report().id(), each.report().revision(), name, standing);
    }
}
