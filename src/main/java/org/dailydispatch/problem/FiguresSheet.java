package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The figures of a period as a file: the table with its whole, and on a second sheet what each figure means. */
@Component
class FiguresSheet {

    private static final List<Measure> FIRST = List.of(
            Measure.FOUND, Measure.CLOSED, Measure.OVERDUE, Measure.RETURNED, Measure.RECURRED, Measure.RECTIFIED);
    private static final List<Measure> LAST = List.of(Measure.DUE, Measure.ON_TIME);
    private static final List<String> DEFINED = List.of(
            "FOUND", "CLOSED", "OVERDUE", "RETURNED", "RECURRED", "rectification", "closing", "onTime", "median");

    private final PeriodFigures figures;
    private final FilterChoices choices;
    private final XlsxDownload download;
    private final MessageSource messages;

    FiguresSheet(PeriodFigures figures, FilterChoices choices, XlsxDownload download, MessageSource messages) {
        this.figures = figures;
        this.choices = choices;
        this.download = download;
        this.messages = messages;
    }

    void send(
            HttpServletResponse response,
            Actor actor,
            PeriodCriteria criteria,
            Map<String, String> narrowing,
            Locale locale) {
        PeriodTable table = figures.table(actor, criteria);
        String title = text("problem.figures", locale);
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put(text("problem.filter.foundFrom", locale), criteria.from().toString());
        filters.put(text("problem.filter.foundTo", locale), criteria.to().toString());
        filters.putAll(choices.inWords(actor, narrowing, locale));
        Spreadsheet file = Spreadsheet.of(title, columns(criteria.by(), locale), lines(table, criteria.by(), locale))
                .and(
                        text("problem.figures.definitions", locale),
                        List.of(
                                Column.<String>text(
                                        text("problem.figures.name", locale),
                                        name -> text("problem.measure." + name, locale)),
                                Column.<String>text(
                                                text("problem.figures.definition", locale),
                                                name -> text("problem.measure.definition." + name, locale))
                                        .width(80)),
                        DEFINED)
                .about(title, filters);
        download.send(response, actor, title + "_" + criteria.from() + "_" + criteria.to(), file);
    }

    /** What a line is called, and its figures. */
    private record Row(String name, PeriodTally tally) {}

    private List<Row> lines(PeriodTable table, Dimension by, Locale locale) {
        Map<String, String> labels = choices.labels(by, locale);
        List<Row> rows = new ArrayList<>();
        table.lines()
                .forEach(line -> rows.add(new Row(
                        line.name() == null
                                ? labels.getOrDefault(line.key(), line.key())
                                : line.name().in(locale),
                        line.tally())));
        rows.add(new Row(text("problem.figures.all", locale), table.all()));
        return rows;
    }

    private List<Column<Row>> columns(Dimension by, Locale locale) {
        List<Column<Row>> columns = new ArrayList<>();
        columns.add(Column.text(text("problem.filter." + by.parameter(), locale), Row::name));
        FIRST.forEach(measure -> columns.add(count(measure, locale)));
        columns.add(Column.percent(
                text("problem.measure.rectification", locale),
                row -> row.tally().rectification()));
        columns.add(Column.percent(
                text("problem.measure.closing", locale), row -> row.tally().closing()));
        LAST.forEach(measure -> columns.add(count(measure, locale)));
        columns.add(Column.percent(
                text("problem.measure.onTime", locale), row -> row.tally().onTime()));
        columns.add(Column.number(
                text("problem.measure.median", locale), row -> row.tally().medianDays()));
        return columns;
    }

    private Column<Row> count(Measure measure, Locale locale) {
        return Column.number(
                text("problem.measure." + measure, locale), row -> row.tally().of(measure));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
