package org.dailydispatch.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What one person is told as a file, in his language. */
@Component
class NoticeSheet {

    private final Notices notices;
    private final NoticeWords words;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    NoticeSheet(
            Notices notices, NoticeWords words, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.notices = notices;
        this.words = words;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor reader, boolean unreadOnly, Locale locale) {
        String title = say("notification.list", locale);
        Iterable<Notice> rows = AllPages.of(
                (last, atMost) -> notices.page(reader, unreadOnly, last == null ? null : last.id(), atMost));
        Spreadsheet file = Spreadsheet.of(title, columns(locale), rows)
                .about(
                        title,
                        Map.of(
                                say("notification.list.states", locale),
                                say(unreadOnly ? "notification.list.unread" : "common.all", locale)));
        download.send(response, reader, title + "_" + clock.today(), file);
    }

    private List<Column<Notice>> columns(Locale locale) {
        return List.of(
                Column.<Notice>text(say("notification.column.words", locale), notice -> words.of(notice, locale))
                        .width(64),
                Column.text(
                        say("notification.column.kind", locale),
                        notice -> say("notification.kind." + notice.kind(), locale)),
                Column.date(say("common.day", locale), Notice::day),
                Column.dateTime(say("notification.column.madeAt", locale), Notice::at),
                Column.text(
                        say("notification.list.states", locale),
                        notice ->
                                say(notice.read() ? "notification.state.read" : "notification.state.unread", locale)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
