package org.dailydispatch.dispatch;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.document.ProblemLine;
import org.dailydispatch.document.TownshipLine;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dispatches as spreadsheets. */
@Component
class DispatchSheets {

    private final XlsxDownload download;
    private final FigureWords words;
    private final MessageSource messages;

    DispatchSheets(XlsxDownload download, FigureWords words, MessageSource messages) {
        this.words = words;
        this.download = download;
        this.messages = messages;
    }

    /** The figures, the table of problems, the townships with the rows behind their counts and the tables on rectification, one sheet each. */
    void send(HttpServletResponse response, Actor actor, Dispatch dispatch, Locale locale) {
        Spreadsheet file = Spreadsheet.of(
                        say("dispatch.sheet.figures", locale),
                        figures(locale),
                        dispatch.content().figures())
                .and(
                        say("dispatch.sheet.problems", locale),
                        problems(locale),
                        dispatch.content().problems())
                .and(
                        say("dispatch.sheet.townships", locale),
                        townships(dispatch, locale),
                        dispatch.content().townships())
                .and(
                        say("dispatch.sheet.townshipRows", locale),
                        TownshipRow.columns(words, messages, locale),
                        TownshipRow.of(dispatch.content()))
                .and(
                        say("dispatch.sheet.breakdown", locale),
                        BreakdownLine.columns(messages, locale),
                        BreakdownLine.of(dispatch.content()))
                .about(dispatch.content().title(), about(dispatch, locale), dispatch.asOf());
        download.send(response, actor, nameOf(dispatch), file);
    }

    /** The rows behind a figure. */
    void send(HttpServletResponse response, Actor actor, Dispatch dispatch, Figure figure, Locale locale) {
        List<Column<FigureRow>> columns = List.of(
                Column.text(say("dispatch.column.row", locale), FigureRow::label),
                Column.text(say("dispatch.column.detail", locale), FigureRow::detail),
                Column.number(say("dispatch.column.counted", locale), FigureRow::counted),
                Column.number(say("dispatch.column.of", locale), FigureRow::of),
                Column.text(say("dispatch.column.sources", locale), row -> words.sources(row, locale)),
                Column.number(say("dispatch.column.revision", locale), FigureRow::revision),
                Column.text(say("dispatch.column.id", locale), row -> row.id().toString()));
        Map<String, String> about = about(dispatch, locale);
        about.put(say("dispatch.column.definition", locale), words.definition(figure, locale));
        about.put(say("dispatch.column.value", locale), words.value(figure, locale));
        Spreadsheet file = Spreadsheet.of(say("dispatch.sheet.rows", locale), columns, figure.rows())
                .about(name(dispatch, figure, locale), about, figure.asOf());
        download.send(response, actor, nameOf(dispatch) + "_" + figure.key(), file);
    }

    private String name(Dispatch dispatch, Figure figure, Locale locale) {
        String group = dispatch.content().groupOf(figure.key()).orElse("");
        return (group + " " + words.name(figure, locale)).strip();
    }

    /**
     * A list of dispatches.
     *
     * @param filters that narrow it, by their labels
     */
    void sendList(
            HttpServletResponse response,
            Actor actor,
            List<DispatchLine> lines,
            Map<String, String> filters,
            Locale locale) {
        String title = say("dispatch.list", locale);
        download.send(response, actor, title, list(lines, locale).about(title, filters));
    }

    /** The rows of a list alone. */
    Spreadsheet list(Iterable<DispatchLine> lines, Locale locale) {
        List<Column<DispatchLine>> columns = List.of(
                Column.date(say("common.day", locale), DispatchLine::day),
                Column.number(say("dispatch.column.issue", locale), DispatchLine::issue),
                Column.text(say("common.team", locale), line -> line.team().in(locale)),
                Column.text(
                        say("dispatch.column.state", locale),
                        line -> say("dispatch.DispatchState." + line.state(), locale)),
                Column.number(say("dispatch.column.version", locale), DispatchLine::version),
                Column.text(say("dispatch.column.signer", locale), DispatchLine::signer),
                Column.dateTime(say("dispatch.column.signedAt", locale), DispatchLine::signedAt),
                Column.dateTime(say("dispatch.column.publishedAt", locale), DispatchLine::publishedAt),
                Column.text(say("dispatch.column.correction", locale), DispatchLine::correction));
        return Spreadsheet.of(say("dispatch.list", locale), columns, lines);
    }

    private List<Column<Figure>> figures(Locale locale) {
        return List.of(
                Column.text(
                        say("dispatch.column.figure", locale),
                        figure -> say("dispatch.figure." + figure.key(), locale)),
                Column.text(say("dispatch.column.value", locale), figure -> words.value(figure, locale)),
                Column.number(say("dispatch.column.counted", locale), Figure::numerator),
                Column.number(say("dispatch.column.of", locale), Figure::denominator),
                Column.percent(say("dispatch.column.share", locale), DispatchSheets::share),
                Column.text(say("dispatch.column.definition", locale), figure -> words.definition(figure, locale)),
                Column.dateTime(say("dispatch.column.asOf", locale), Figure::asOf));
    }

    private static @Nullable Rate share(Figure figure) {
        Long denominator = figure.denominator();
        return denominator == null ? null : new Rate(figure.numerator(), denominator);
    }

    private List<Column<ProblemLine>> problems(Locale locale) {
        return List.of(
                Column.text(say("dispatch.column.number", locale), ProblemLine::number),
                Column.text(say("common.township", locale), ProblemLine::township),
                Column.text(say("common.site", locale), ProblemLine::place),
                Column.text(say("dispatch.column.problem", locale), ProblemLine::description),
                Column.text(say("dispatch.column.unit", locale), ProblemLine::unit),
                Column.text(say("dispatch.column.severity", locale), ProblemLine::severity),
                Column.text(say("dispatch.column.due", locale), ProblemLine::due),
                Column.text(say("dispatch.column.problemState", locale), ProblemLine::state));
    }

    private List<Column<TownshipLine>> townships(Dispatch dispatch, Locale locale) {
        return List.of(
                Column.text(say("common.township", locale), TownshipLine::name),
                Column.number(say("dispatch.column.openVisits", locale), TownshipLine::openVisits),
                Column.number(say("dispatch.column.covertVisits", locale), TownshipLine::covertVisits),
                Column.number(say("dispatch.column.newProblems", locale), TownshipLine::newProblems),
                Column.number(say("dispatch.column.openProblems", locale), TownshipLine::openProblems),
                Column.number(say("dispatch.column.overdueProblems", locale), TownshipLine::overdueProblems),
                Column.text(say("dispatch.column.report", locale), TownshipLine::report),
                Column.text(
                        say("dispatch.column.remark", locale),
                        line -> dispatch.remarks().getOrDefault(line.id().toString(), "")));
    }

    private Map<String, String> about(Dispatch dispatch, Locale locale) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("common.team", locale), dispatch.team().in(locale));
        about.put(say("common.day", locale), dispatch.day().toString());
        about.put(say("dispatch.column.version", locale), String.valueOf(dispatch.version()));
        about.put(say("dispatch.column.state", locale), say("dispatch.DispatchState." + dispatch.state(), locale));
        String sha256 = dispatch.sha256();
        if (sha256 != null) {
            about.put("SHA-256", sha256);
        }
        return about;
    }

    private static String nameOf(Dispatch dispatch) {
        return dispatch.content().masthead() + "_" + dispatch.day() + "_v" + dispatch.version();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
