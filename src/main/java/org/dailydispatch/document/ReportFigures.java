package org.dailydispatch.document;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.RowKind;
import org.dailydispatch.figure.RowSource;

/** The townships by how they stand with their report of the day. */
final class ReportFigures {

    private final Findings findings;

    ReportFigures(Findings findings) {
        this.findings = findings;
    }

    Figure standing(ReportStanding standing) {
        List<FigureRow> rows = units(standing).stream().map(this::row).toList();
        return Figure.countOf(
                "reports-" + standing.name().toLowerCase(Locale.ROOT),
                definition(standing),
                "个",
                findings.occasion().asOf(),
                rows,
                findings.townships().size());
    }

    List<String> names(ReportStanding standing) {
        return units(standing).stream().map(Unit::name).toList();
    }

    private List<Unit> units(ReportStanding standing) {
        return findings.townships().stream()
                .filter(unit -> unit.report() == standing)
                .toList();
    }

    private static String definition(ReportStanding standing) {
        return switch (standing) {
            case FILED -> "在截止时间前报送当日日报的镇街园区，零报告另计";
            case LATE -> "在截止时间后报送当日日报的镇街园区";
            case ZERO -> "明确作出零报告的镇街园区";
            case DRAFT -> "已开始填写、尚未报送当日日报的镇街园区";
            case MISSING -> "没有开始填写当日日报的镇街园区";
        };
    }

    FigureRow row(Unit unit) {
        String filed = unit.filedAt() == null
                ? ""
                : " " + Wording.time(unit.filedAt(), findings.occasion().zone());
        List<RowSource> sources = unit.reportId() == null
                ? List.of()
                : List.of(new RowSource(
                        RowKind.TOWNSHIP_REPORT, unit.reportId(), unit.reportRevision(), unit.name() + "日报"));
        return new FigureRow(
                RowKind.TOWNSHIP, unit.id(), 0, unit.name(), unit.report().word() + filed, 1, 1, sources);
    }
}
