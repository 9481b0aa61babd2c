package org.dailydispatch.assignment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rota of a team as a file. */
@Component
class RotaSheet {

    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    RotaSheet(XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor leader, List<RotaLine> lines, Locale locale) {
        String title = say("assignment.rota", locale);
        List<Column<RotaLine>> columns = List.of(
                Column.<RotaLine>text(
                                say("assignment.target", locale),
                                line -> line.target().in(locale))
                        .width(24),
                Column.text(
                        say("assignment.holder", locale), line -> line.holder().name()),
                Column.text(
                        say("assignment.rota.left", locale), line -> line.serves() ? null : say("common.yes", locale)),
                Column.text(say("assignment.rota.days", locale), line -> weekdays(line, locale)),
                Column.date(say("assignment.rota.from", locale), RotaLine::from),
                Column.date(say("assignment.rota.end", locale), RotaLine::until));
        download.send(response, leader, title + "_" + clock.today(), Spreadsheet.of(title, columns, lines));
    }

    private String weekdays(RotaLine line, Locale locale) {
        return line.days().stream()
                .map(day -> say("assignment.weekday." + day, locale))
                .collect(Collectors.joining(" "));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
