package org.dailydispatch.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.document.BreakdownMeasure;
import org.dailydispatch.document.BreakdownTable;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.export.Column;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.Rate;
import org.springframework.context.MessageSource;

/** A line of one of the tables on rectification, as a spreadsheet shows it: all tables below each other. */
record BreakdownLine(BreakdownTable table, BreakdownTable.Line line) {

    static List<BreakdownLine> of(DispatchContent content) {
        return content.breakdownTables().stream()
                .flatMap(table -> table.lines().stream().map(line -> new BreakdownLine(table, line)))
                .toList();
    }

    static List<Column<BreakdownLine>> columns(MessageSource messages, Locale locale) {
        List<Column<BreakdownLine>> columns = new ArrayList<>();
        columns.add(Column.text(
                messages.getMessage("dispatch.column.by", null, locale),
                line -> line.table.by().word()));
        columns.add(Column.text(messages.getMessage("dispatch.column.group", null, locale), line -> line.line.name()));
        for (BreakdownMeasure measure : BreakdownMeasure.values()) {
            columns.add(
                    column(measure, messages.getMessage("dispatch.figure.of-group-" + measure.key(), null, locale)));
        }
        return columns;
    }

    private static Column<BreakdownLine> column(BreakdownMeasure measure, String head) {
        return switch (measure) {
            case RECTIFICATION, CLOSING, ON_TIME -> Column.percent(head, line -> line.rate(measure));
            case DAYS -> Column.text(head, line -> line.line.cell(line.figure(measure)));
            case FOUND, CLOSED, OVERDUE, RETURNED, RECURRED, DUE ->
                Column.number(head, line -> line.figure(measure).numerator());
        };
    }

    private Figure figure(BreakdownMeasure measure) {
        return line.figure(measure);
    }

    private Rate rate(BreakdownMeasure measure) {
        Figure figure = figure(measure);
        Long denominator = figure.denominator();
        return new Rate(figure.numerator(), denominator == null ? 0 : denominator);
    }
}
