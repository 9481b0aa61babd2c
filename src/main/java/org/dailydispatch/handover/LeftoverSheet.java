package org.dailydispatch.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.access.Actor;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list as a file. */
@Component
class LeftoverSheet {

    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    LeftoverSheet(XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor leader, List<Leftover> rows, Locale locale) {
        String title = say("handover.title", locale);
        List<Column<Leftover>> columns = List.of(
                Column.text(
                        say("handover.column.kind", locale), row -> say("handover.LeftoverKind." + row.kind(), locale)),
                Column.text(
                        say("handover.column.holder", locale),
                        row -> row.holder().in(locale)),
                Column.<Leftover>text(
                                say("handover.column.what", locale),
                                row -> messages.getMessage(
                                        "handover.what." + row.kind(),
                                        new Object[] {row.what().in(locale), row.count()},
                                        locale))
                        .width(48),
                Column.date(say("handover.column.day", locale), Leftover::day));
        download.send(response, leader, title + "_" + clock.today(), Spreadsheet.of(title, columns, rows));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
