package org.dailydispatch.dispatch;

import java.util.List;
import java.util.Locale;
import org.dailydispatch.document.DispatchContent;
import org.dailydispatch.export.Column;
import org.dailydispatch.figure.Figure;
import org.dailydispatch.figure.FigureRow;
import org.springframework.context.MessageSource;

/** A row behind a count of a township's line, as a line of a sheet. */
record TownshipRow(String township, Figure figure, FigureRow row) {

    /** None of a document that keeps no such rows. */
    static List<TownshipRow> of(DispatchContent content) {
        List<Figure> figures = content.townshipFigures();
        return figures == null
                ? List.of()
                : figures.stream()
                        .flatMap(figure -> figure.rows().stream()
                                .map(row -> new TownshipRow(
                                        content.groupOf(figure.key()).orElse(""), figure, row)))
                        .toList();
    }

    static List<Column<TownshipRow>> columns(FigureWords words, MessageSource messages, Locale locale) {
        return List.of(
                Column.text(say(messages, "common.township", locale), TownshipRow::township),
                Column.text(say(messages, "dispatch.column.figure", locale), line -> words.name(line.figure, locale)),
                Column.text(say(messages, "dispatch.column.row", locale), line -> line.row.label()),
                Column.text(say(messages, "dispatch.column.detail", locale), line -> line.row.detail()),
                Column.text(say(messages, "dispatch.column.sources", locale), line -> words.sources(line.row, locale)),
                Column.number(say(messages, "dispatch.column.revision", locale), line -> line.row.revision()),
                Column.text(
                        say(messages, "dispatch.column.id", locale),
                        line -> line.row.id().toString()));
    }

    private static String say(MessageSource messages, String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
