package org.dailydispatch.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.comparison.Comparison.Line;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.report.ReportStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A comparison as a file: a row for each unit over the period, and a second sheet with one for each unit and day. */
@Component
class ComparisonSheet {

    private final XlsxDownload download;
    private final FrequencyWords frequencies;
    private final MessageSource messages;

    ComparisonSheet(XlsxDownload download, FrequencyWords frequencies, MessageSource messages) {
        this.download = download;
        this.frequencies = frequencies;
        this.messages = messages;
    }

    private record Cell(Line line, ReportingDay day) {

        Value value() {
            return line.on(day);
        }
    }

    void send(HttpServletResponse response, Actor actor, Comparison page, Locale locale) {
        Choice choice = page.choice();
        String indicator = indicator(choice, locale);
        List<Cell> cells = page.lines().stream()
                .flatMap(line -> page.days().stream().map(day -> new Cell(line, day)))
                .toList();
        Spreadsheet file = Spreadsheet.of(say("comparison.totals", locale), totals(page, locale), page.lines())
                .and(say("comparison.days", locale), days(page, locale), cells)
                .about(say("comparison.title", locale), about(page, locale));
        download.send(
                response,
                actor,
                say("comparison.title", locale) + "_" + indicator + "_" + choice.from() + "_" + choice.to(),
                file);
    }

    private Map<String, String> about(Comparison page, Locale locale) {
        Choice choice = page.choice();
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("comparison.indicator", locale), indicator(choice, locale));
        String definition = say("comparison.definition." + choice.indicator().key(), locale);
        if (page.held().isEmpty()) {
            about.put(say("comparison.definition", locale), definition);
        } else {
            about.put(say("comparison.definition", locale), definition + " " + say("comparison.every.rule", locale));
            about.put(say("comparison.every", locale), frequencies.of(page.held(), locale));
        }
        about.put(say("comparison.from", locale), choice.from().toString());
        about.put(say("comparison.to", locale), choice.to().toString());
        String day = choice.to().toString();
        about.put(
                say("comparison.totals", locale),
                messages.getMessage("comparison.total." + choice.indicator().ofPeriod(), new Object[] {day}, locale));
        return about;
    }

    private List<Column<Line>> totals(Comparison page, Locale locale) {
        List<Column<Line>> columns = new ArrayList<>();
        columns.add(unit(locale));
        columns.add(Column.text(
                say("comparison.within", locale), line -> line.unit().within().in(locale)));
        columns.addAll(values(page.choice(), Line::total, locale));
        for (ReportStatus state : page.states()) {
            columns.add(Column.number(state(state, locale), line -> line.reports(state.name())));
        }
        return columns;
    }

    private List<Column<Cell>> days(Comparison page, Locale locale) {
        List<Column<Cell>> columns = new ArrayList<>();
        columns.add(unit(locale).of(Cell::line));
        columns.add(Column.date(say("comparison.day", locale), Cell::day));
        columns.addAll(values(page.choice(), Cell::value, locale));
        for (ReportStatus state : page.states()) {
            columns.add(Column.number(
                    state(state, locale),
                    cell -> cell.line().statesOn(cell.day()).of(state.name())));
        }
        return columns;
    }

    private Column<Line> unit(Locale locale) {
        return Column.text(
                say("comparison.unit", locale), line -> line.unit().name().in(locale));
    }

    /** A share with both its counts; a median with how many it is of; a number alone. */
    private <T> List<Column<T>> values(Choice choice, Function<T, Value> of, Locale locale) {
        Column<T> number =
                Column.number(indicator(choice, locale), row -> of.apply(row).number());
        return switch (choice.indicator().kind()) {
            case COUNT -> List.of(number);
            case MEDIAN ->
                List.of(
                        number,
                        Column.number(
                                say("comparison.closed", locale),
                                row -> of.apply(row).part()));
            case SHARE ->
                List.of(
                        Column.number(
                                say("comparison.numerator", locale),
                                row -> of.apply(row).part()),
                        Column.number(
                                say("comparison.denominator", locale),
                                row -> of.apply(row).whole()),
                        Column.percent(
                                indicator(choice, locale), row -> of.apply(row).rate()));
        };
    }

    private String indicator(Choice choice, Locale locale) {
        return say("comparison.indicator." + choice.indicator().key(), locale);
    }

    private String state(ReportStatus state, Locale locale) {
        return say("report.ReportStatus." + state, locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
