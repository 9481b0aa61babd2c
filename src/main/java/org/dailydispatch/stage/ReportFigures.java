package org.dailydispatch.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.ReportStanding;
import org.dailydispatch.document.Wording;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.report.DatedReport;
import org.dailydispatch.territory.TownshipInForce;

/** The daily reports of the townships over the period: those handed in, and all that were due in their five states. */
final class ReportFigures {

    private static final String UNIT = "份";

    private final StageFindings findings;
    private final Stretch stretch;

    ReportFigures(StageFindings findings) {
        this.findings = findings;
        this.stretch = findings.stretch();
    }

    Figure handedIn() {
        List<FigureRow> rows = findings.reports().stream()
                .filter(each -> each.report().status().handedIn())
                .map(this::row)
                .toList();
        return countOf("reports", "期内镇街园区报送的日报，含迟报和零报告，分母为在册镇街园区数按日合计", rows);
    }

    /** Those in one state, report by report; those of which nothing was begun by township, with the days. */
    Figure in(ReportStanding standing) {
        return standing == ReportStanding.MISSING ? missing() : begun(standing);
    }

    private Figure begun(ReportStanding standing) {
        List<FigureRow> rows = findings.reports().stream()
                .filter(each -> ReportStanding.valueOf(each.report().status().name()) == standing)
                .filter(each -> each.report().status().handedIn() || due(each))
                .map(this::row)
                .toList();
        return countOf("reports-" + standing.name().toLowerCase(Locale.ROOT), definition(standing), rows);
    }

    private static String definition(ReportStanding standing) {
        return switch (standing) {
            case FILED -> "期内在当日截止时间前报送的镇街日报，零报告另计，分母为在册镇街园区数按日合计";
            case LATE -> "期内在当日截止时间后报送的镇街日报，含迟报的零报告，分母为在册镇街园区数按日合计";
            case ZERO -> "期内在当日截止时间前明确作出的零报告，分母为在册镇街园区数按日合计";
            case DRAFT -> "期内已开始填写、尚未报送的镇街日报，分母为在册镇街园区数按日合计";
            case MISSING -> "期内在册镇街园区没有开始填写的日报，每个镇街园区每日一份，分母为在册镇街园区数按日合计；所列为各镇街园区未报的日期";
        };
    }

    /** A row for each township names the days. */
    private Figure missing() {
        Map<UUID, Set<ReportingDay>> begun = findings.reports().stream()
                .collect(Collectors.groupingBy(
                        each -> each.report().townshipId(), Collectors.mapping(DatedReport::day, Collectors.toSet())));
        List<FigureRow> rows = new ArrayList<>();
        for (TownshipInForce each : stretch.townships()) {
            UUID id = each.township().id();
            Set<ReportingDay> there = begun.getOrDefault(id, Set.of());
            List<ReportingDay> missing = days().stream()
                    .filter(day -> each.on(day) && !there.contains(day))
                    .toList();
            if (!missing.isEmpty()) {
                rows.add(FigureRow.one(
                                RowKind.TOWNSHIP, id, 0, each.township().name().zh(), Spans.of(missing))
                        .weighing(missing.size(), missing.size()));
            }
        }
        return Figure.sumOf(
                Missing.REPORTS, definition(ReportStanding.MISSING), UNIT, stretch.asOf(), rows, expected());
    }

    private Figure countOf(String key, String definition, List<FigureRow> rows) {
        return Figure.countOf(key, definition, UNIT, stretch.asOf(), rows, Math.max(expected(), rows.size()));
    }

    /** One of each township in force on each day. */
    private long expected() {
        return days().stream().mapToLong(day -> stretch.townshipsOn(day).size()).sum();
    }

    private boolean due(DatedReport each) {
        return stretch.townshipsOn(each.day()).contains(each.report().townshipId());
    }

    private List<ReportingDay> days() {
        return stretch.from().through(stretch.to());
    }

    private FigureRow row(DatedReport each) {
        String name = stretch.townshipName(each.report().townshipId()) + Wording.monthAndDay(each.day());
        String standing = ReportStanding.valueOf(each.report().status().name()).word();
        return FigureRow.one(
                RowKind.TOWNSHIP_REPORT, each.report().id(), each.report().revision(), name, standing);
    }
}
