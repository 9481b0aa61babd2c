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

/** The messages of one state as a file. */
@Component
class DeliverySheet {

    private final Deliveries deliveries;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    DeliverySheet(Deliveries deliveries, XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.deliveries = deliveries;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor administrator, DeliveryState state, Locale locale) {
        String title = say("notification.deliveries", locale);
        Iterable<Delivery> rows =
                AllPages.of((last, atMost) -> deliveries.page(state, last == null ? null : last.id(), atMost));
        Spreadsheet file = Spreadsheet.of(title, columns(state, locale), rows)
                .about(
                        title,
                        Map.of(
                                say("notification.deliveries.states", locale),
                                say("notification.DeliveryState." + state, locale)));
        download.send(response, administrator, title + "_" + clock.today(), file);
    }

    private List<Column<Delivery>> columns(DeliveryState state, Locale locale) {
        return List.of(
                Column.text(
                        say("notification.column.recipient", locale),
                        row -> row.recipient() == null ? say("notification.delivery.group", locale) : row.recipient()),
                Column.text(
                        say("notification.column.channel", locale),
                        row -> say("notification.ChannelKind." + row.channel(), locale)),
                Column.text(say("notification.column.kind", locale), row -> kind(row, locale)),
                Column.date(say("common.day", locale), Delivery::day),
                Column.dateTime(say("notification.column.madeAt", locale), Delivery::madeAt),
                Column.number(say("notification.column.tries", locale), Delivery::tries),
                Column.dateTime(
                        say("notification.column.nextAt", locale),
                        row -> state == DeliveryState.PENDING ? row.nextAt() : null),
                Column.dateTime(say("notification.column.settledAt", locale), Delivery::settledAt),
                Column.text(
                        say("notification.column.reason", locale),
                        row -> row.reason() == null ? null : say("notification.Reason." + row.reason(), locale)),
                Column.<Delivery>text(say("notification.column.detail", locale), Delivery::detail)
                        .width(48));
    }

    private String kind(Delivery row, Locale locale) {
        return row.kind() == null
                ? say("notification.delivery.digest", locale)
                : say("notification.kind." + row.kind(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
