package org.dailydispatch.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A day of the team as a file: every target, who has it, and its visit. */
@Component
class AssignmentSheet {

    private final XlsxDownload download;
    private final MessageSource messages;

    AssignmentSheet(XlsxDownload download, MessageSource messages) {
        this.download = download;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor leader, AssignmentPage page, Locale locale) {
        String title = say("assignment.sheet", locale);
        List<Column<Line>> columns = List.of(
                Column.<Line>text(
                                say("assignment.target", locale),
                                line -> line.name().in(locale))
                        .width(24),
                Column.text(say("assignment.lies", locale), line -> in(line.detail(), locale)),
                Column.text(
                        say("assignment.holder", locale),
                        line -> line.holder() == null ? null : line.holder().name()),
                Column.text(
                        say("assignment.origin", locale),
                        line -> line.holder() == null
                                ? null
                                : say(line.byRota() ? "assignment.by.rota" : "assignment.by.day", locale)),
                Column.text(
                        say("assignment.reason", locale),
                        line -> line.post() == null ? null : line.post().reason()),
                Column.text(
                        say("assignment.visitor", locale),
                        line -> line.done() == null ? null : line.done().author()),
                Column.dateTime(
                        say("assignment.visited", locale),
                        line -> line.done() == null ? null : line.done().filedAt()));
        List<Line> lines =
                Stream.concat(page.besides().stream(), page.expected().stream()).toList();
        download.send(response, leader, title + "_" + page.day(), Spreadsheet.of(title, columns, lines));
    }

    private static @Nullable String in(@Nullable Name name, Locale locale) {
        return name == null ? null : name.in(locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
