package org.dailydispatch.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.coverage.CoverageRows.Listed;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.language.Name;
import org.springframework.stereotype.Component;

/** The units behind a figure of coverage as a file. */
@Component
class RowsSheet {

    private static final Name UNKNOWN = new Name("–", "–");

    private final XlsxDownload download;
    private final CoverageWords words;

    RowsSheet(XlsxDownload download, CoverageWords words) {
        this.download = download;
        this.words = words;
    }

    void send(HttpServletResponse response, Actor actor, Listed listed, Locale locale) {
        Question question = listed.question();
        Map<String, String> about = words.about(question, locale);
        about.put(
                words.say("coverage.state", locale),
                words.say("coverage.state." + listed.asked().state().key(), locale));
        if (listed.township() != null) {
            about.put(words.say("common.township", locale), listed.township().in(locale));
        }
        String title = words.say("coverage.rows", locale);
        Spreadsheet file =
                Spreadsheet.of(title, columns(listed, locale), listed.lines()).about(title, about);
        download.send(response, actor, title + "_" + question.from() + "_" + question.to(), file);
    }

    private List<Column<UnitLine>> columns(Listed listed, Locale locale) {
        List<Column<UnitLine>> columns = new ArrayList<>();
        columns.add(Column.text(
                words.say("coverage.unit", locale),
                line -> words.say("coverage.unit." + line.subject().unit().key(), locale)));
        columns.add(Column.text(
                words.say("coverage.name", locale),
                line -> line.subject().name().in(locale)));
        columns.add(Column.text(
                words.say("common.township", locale),
                line -> listed.townships()
                        .getOrDefault(line.subject().townshipId(), UNKNOWN)
                        .in(locale)));
        columns.add(Column.text(
                words.say("coverage.state", locale), line -> words.say("coverage.line." + state(line), locale)));
        columns.add(Column.date(words.say("coverage.lastOpen", locale), UnitLine::lastOpen));
        columns.add(Column.number(words.say("coverage.sinceOpen", locale), UnitLine::sinceOpen));
        if (listed.question().covertToo()) {
            columns.add(Column.date(words.say("coverage.lastCovert", locale), UnitLine::lastCovert));
            columns.add(Column.number(words.say("coverage.sinceCovert", locale), UnitLine::sinceCovert));
        }
        columns.add(Column.number(words.say("coverage.visits", locale), UnitLine::visits));
        columns.add(Column.<UnitLine>text(words.say("coverage.visited", locale), RowsSheet::days)
                .width(40));
        columns.add(Column.number(words.say("coverage.schedule.done", locale), line -> {
            Rate rate = line.schedule();
            return rate == null ? null : rate.numerator();
        }));
        columns.add(Column.number(words.say("coverage.schedule.of", locale), line -> {
            Rate rate = line.schedule();
            return rate == null ? null : rate.denominator();
        }));
        columns.add(Column.text(
                words.say("coverage.gap", locale), line -> words.say(line.gap() ? "common.yes" : "common.no", locale)));
        return columns;
    }

    private static String state(UnitLine line) {
        return line.counted() ? line.reached() ? "done" : "missing" : "ended";
    }

    private static String days(UnitLine line) {
        return line.days().stream()
                .map(day -> day.getValue() == 1 ? day.getKey().toString() : day.getKey() + " ×" + day.getValue())
                .collect(Collectors.joining(", "));
    }
}
