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
        String indicator = say("indicator." + choice.indicator().key(), locale);
        List<Cell> cells = page.lines().stream()
                .flatMap(line -> page.days().stream().map(day -> new Cell(line, day)))
                .toList();
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("indicator", locale), indicator);
        about.put(say("definition", locale), say("definition." + choice.indicator().key(), locale));
        about.put(say("from", locale), choice.from().toString());
        about.put(say("to", locale), choice.to().toString());
        Spreadsheet file = Spreadsheet.of(
                        say("total", locale),
                        List.of(
                                Column.<Comparison.Line>text(
                                        say("unit", locale),
                                        line -> line.unit().name().in(locale)),
                                Column.<Comparison.Line>text(
                                        say("within", locale),
                                        line -> line.unit().within().in(locale)),
                                Column.<Comparison.Line>number(
                                        say("numerator", locale), line -> line.total().numerator()),
                                Column.<Comparison.Line>number(
                                        say("denominator", locale), line -> line.total().denominator()),
                                Column.<Comparison.Line>percent(indicator, Comparison.Line::total)),
                        page.lines())
                .and(
                        say("days", locale),
                        List.of(
                                Column.<Cell>text(say("unit", locale), cell -> cell.line()
                                        .unit()
                                        .name()
                                        .in(locale)),
                                Column.<Cell>date(say("day", locale), Cell::day),
                                Column.<Cell>number(say("numerator", locale), cell -> cell.rate()
                                        .numerator()),
                                Column.<Cell>number(say("denominator", locale), cell -> cell.rate()
                                        .denominator()),
                                Column.<Cell>percent(indicator, Cell::rate)),
                        cells)
                .about(say("title", locale), about);
        download.send(
                response,
                actor,
                say("title", locale) + "_" + indicator + "_" + choice.from() + "_" + choice.to(),
                file);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("comparison." + key, null, locale);
    }
}
