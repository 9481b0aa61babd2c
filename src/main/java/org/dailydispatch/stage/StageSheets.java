package org.dailydispatch.stage;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.dispatch.FigureWords;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Stage reports as spreadsheets. */
@Component
class StageSheets {

    /** Characters: a record with its number stands on one line, so that a month of them stays readable. */
    private static final int SOURCES = 64;

    private final XlsxDownload download;
    private final FigureWords words;
    private final MessageSource messages;

    StageSheets(XlsxDownload download, FigureWords words, MessageSource messages) {
        this.download = download;
        this.words = words;
        this.messages = messages;
    }

    /** Every figure of a report. */
    void send(HttpServletResponse response, Actor actor, Stage stage, Locale locale) {
        List<Column<Figure>> columns = List.of(
                Column.text(say("stage.column.figure", locale), figure -> say("stage.figure." + figure.key(), locale)),
                Column.text(say("stage.column.value", locale), figure -> words.value(figure, locale)),
                Column.number(say("stage.column.counted", locale), Figure::numerator),
                Column.number(say("stage.column.of", locale), Figure::denominator),
                Column.percent(say("stage.column.share", locale), StageSheets::share),
                Column.text(
                        say("stage.column.definition", locale),
                        figure -> words.definition("stage.definition.", figure, locale)),
                Column.dateTime(say("stage.column.asOf", locale), Figure::asOf));
        download.send(
                response,
                actor,
                nameOf(stage),
                Spreadsheet.of(
                                say("stage.sheet.figures", locale),
                                columns,
                                stage.content().figures())
                        .about(stage.content().title(), about(stage, locale), stage.asOf()));
    }

    private static @Nullable Rate share(Figure figure) {
        Long denominator = figure.denominator();
        return denominator == null ? null : new Rate(figure.numerator(), denominator);
    }

    /** The rows behind a figure. */
    void send(HttpServletResponse response, Actor actor, Stage stage, Figure figure, Locale locale) {
        List<Column<FigureRow>> columns = List.of(
                Column.text(say("stage.column.row", locale), FigureRow::label),
                Column.text(say("stage.column.detail", locale), FigureRow::detail),
                Column.number(say("stage.column.counted", locale), FigureRow::counted),
                Column.number(say("stage.column.of", locale), FigureRow::of),
                Column.<FigureRow>text(say("stage.column.sources", locale), row -> words.sources(row, locale))
                        .width(SOURCES),
                Column.number(say("stage.column.revision", locale), FigureRow::revision),
                Column.text(say("stage.column.id", locale), row -> row.id().toString()));
        Map<String, String> about = about(stage, locale);
        about.put(say("stage.column.definition", locale), words.definition("stage.definition.", figure, locale));
        about.put(say("stage.column.value", locale), words.value(figure, locale));
        download.send(
                response,
                actor,
                nameOf(stage) + "_" + figure.key(),
                Spreadsheet.of(say("stage.sheet.rows", locale), columns, figure.rows())
                        .about(say("stage.figure." + figure.key(), locale), about, figure.asOf()));
    }

    /** @param filters that narrow the list, by their labels */
    void sendList(
            HttpServletResponse response,
            Actor actor,
            List<StageLine> lines,
            Map<String, String> filters,
            Locale locale) {
        String title = say("stage.list", locale);
        download.send(response, actor, title, list(lines, locale).about(title, filters));
    }

    /** The list of reports. */
    Spreadsheet list(Iterable<StageLine> lines, Locale locale) {
        List<Column<StageLine>> columns = List.of(
                Column.date(say("stage.filter.from", locale), StageLine::from),
                Column.date(say("stage.filter.to", locale), StageLine::to),
                Column.number(say("stage.column.issue", locale), StageLine::issue),
                Column.text(say("common.team", locale), line -> line.team().in(locale)),
                Column.text(say("stage.column.state", locale), line -> say("stage.StageState." + line.state(), locale)),
                Column.number(say("stage.column.version", locale), StageLine::version),
                Column.text(say("stage.column.signer", locale), StageLine::signer),
                Column.dateTime(say("stage.column.signedAt", locale), StageLine::signedAt),
                Column.dateTime(say("stage.column.publishedAt", locale), StageLine::publishedAt),
                Column.text(say("stage.column.correction", locale), StageLine::correction));
        return Spreadsheet.of(say("stage.list", locale), columns, lines);
    }

    private Map<String, String> about(Stage stage, Locale locale) {
        StageLine line = stage.line();
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("common.team", locale), line.team().in(locale));
        about.put(say("stage.filter.from", locale), line.from().toString());
        about.put(say("stage.filter.to", locale), line.to().toString());
        about.put(say("stage.column.version", locale), String.valueOf(line.version()));
        about.put(say("stage.column.state", locale), say("stage.StageState." + line.state(), locale));
        String sha256 = stage.sha256();
        if (sha256 != null) {
            about.put("SHA-256", sha256);
        }
        return about;
    }

    /** Without an ending. */
    static String nameOf(Stage stage) {
        StageLine line = stage.line();
        return stage.content().masthead() + "_" + line.from() + "_" + line.to() + "_v" + line.version();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
