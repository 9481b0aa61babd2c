package org.dailydispatch.comparison;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.figure.Rate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A comparison as a file: a row for each unit over the period, and a second sheet with one for each unit and day. */
@Component
class ComparisonSheet {

    private final XlsxDownload download;
    private final MessageSource messages;

    ComparisonSheet(XlsxDownload download, MessageSource messages) {
        this.download = download;
        this.messages = messages;
    }

    private record Cell(Comparison.Line line, ReportingDay day) {

        Rate rate() {
            return line.on(day);
        }
    }

    void send(HttpServletResponse response, Actor actor, Comparison page, Locale locale) {
        Choice choice = page.choice();
        String indicator = say("comparison.indicator." + choice.indicator().key(), locale);
        List<Cell> cells = page.lines().stream()
                .flatMap(line -> page.days().stream().map(day -> new Cell(line, day)))
                .toList();
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("comparison.indicator", locale), indicator);
        about.put(
                say("comparison.definition", locale),
                say("comparison.definition." + choice.indicator().key(), locale));
        about.put(say("comparison.from", locale), choice.from().toString());
        about.put(say("comparison.to", locale), choice.to().toString());
        Spreadsheet file = Spreadsheet.of(
                        say("comparison.total", locale),
                        List.of(
                                Column.<Comparison.Line>text(
                                        say("comparison.unit", locale),
                                        line -> line.unit().name().in(locale)),
                                Column.<Comparison.Line>text(
                                        say("comparison.within", locale),
                                        line -> line.unit().within().in(locale)),
                                Column.<Comparison.Line>number(
                                        say("comparison.numerator", locale),
                                        line -> line.total().numerator()),
                                Column.<Comparison.Line>number(
                                        say("comparison.denominator", locale),
                                        line -> line.total().denominator()),
                                Column.<Comparison.Line>percent(indicator, Comparison.Line::total)),
                        page.lines())
                .and(
                        say("comparison.days", locale),
                        List.of(
                                Column.<Cell>text(
                                        say("comparison.unit", locale),
                                        cell -> cell.line().unit().name().in(locale)),
                                Column.<Cell>date(say("comparison.day", locale), Cell::day),
                                Column.<Cell>number(
                                        say("comparison.numerator", locale),
                                        cell -> cell.rate().numerator()),
                                Column.<Cell>number(
                                        say("comparison.denominator", locale),
                                        cell -> cell.rate().denominator()),
                                Column.<Cell>percent(indicator, Cell::rate)),
                        cells)
                .about(say("comparison.title", locale), about);
        download.send(
                response,
                actor,
                say("comparison.title", locale) + "_" + indicator + "_" + choice.from() + "_" + choice.to(),
                file);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
