package org.dailydispatch.order;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list as a file, with exactly its rows. */
@Component
class OrderSheet {

    private static final int AT_A_TIME = 500;
    private static final int WIDE = 48;

    private final OrderReader reader;
    private final XlsxDownload download;
    private final OrderChoices choices;
    private final ReportingClock clock;
    private final MessageSource messages;

    OrderSheet(
            OrderReader reader,
            XlsxDownload download,
            OrderChoices choices,
            ReportingClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.download = download;
        this.choices = choices;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, OrderCriteria criteria, OrderFilter filter, Locale locale) {
        Labels labels = new Labels(messages, locale);
        String title = labels.of("order.list");
        Map<String, String> filters = new LinkedHashMap<>();
        filter.set()
                .forEach((name, value) ->
                        filters.put(labels.of("order.filter." + name), choices.inWords(name, value, locale)));
        Spreadsheet file = Spreadsheet.of(title, columns(actor, labels), rows(actor, criteria))
                .about(title, filters);
        download.send(response, actor, title + "_" + clock.today(), file);
    }

    /** Those issued on these days. */
    Spreadsheet of(Actor actor, OrderCriteria criteria, Predicate<ReportingDay> issued, Locale locale) {
        Labels labels = new Labels(messages, locale);
        Iterable<Order> rows = () -> StreamSupport.stream(rows(actor, criteria).spliterator(), false)
                .filter(order -> order.issuedOn() != null && issued.test(order.issuedOn()))
                .iterator();
        return Spreadsheet.of(labels.of("order.list"), columns(actor, labels), rows);
    }

    /** Page after page, so that a long list is never held as a whole. */
    private Iterable<Order> rows(Actor actor, OrderCriteria criteria) {
        return () -> Stream.iterate(
                        reader.page(actor, criteria, AT_A_TIME),
                        page -> !page.isEmpty(),
                        page -> page.size() < AT_A_TIME
                                ? List.of()
                                : reader.page(
                                        actor,
                                        criteria.after(page.get(page.size() - 1).id()),
                                        AT_A_TIME))
                .flatMap(List::stream)
                .iterator();
    }

    private static List<Column<Order>> columns(Actor actor, Labels labels) {
        List<Column<Order>> columns = new ArrayList<>();
        columns.add(Column.text(labels.of("order.number"), labels::number));
        columns.add(Column.text(labels.of("order.filter.kind"), order -> labels.of("order.Kind." + order.kind())));
        columns.add(Column.text(labels.of("common.team"), order -> order.team().in(labels.locale())));
        columns.add(Column.text(
                labels.of("order.addressee"), order -> order.addressee().in(labels.locale())));
        columns.add(Column.<Order>text(
                        labels.of("order.title"), order -> order.content().title())
                .width(WIDE));
        columns.add(
                Column.text(labels.of("order.basis"), order -> order.content().basis()));
        columns.add(Column.text(
                labels.of("order.difficulties"), order -> order.content().difficulties()));
        columns.add(Column.<Order>text(
                        labels.of("order.demand"), order -> order.content().demand())
                .width(WIDE));
        columns.add(Column.text(labels.of("order.copies"), order -> String.join("\n", order.copies(labels.locale()))));
        columns.add(Column.number(
                labels.of("order.problems"), order -> order.content().problems().size()));
        columns.add(Column.date(labels.of("order.issuedOn"), Order::issuedOn));
        columns.add(Column.dateTime(labels.of("order.dueAt"), Order::dueAt));
        columns.add(Column.text(labels.of("order.filter.state"), labels::state));
        columns.add(
                Column.<Order>text(labels.of("order.measures"), Order::measures).width(WIDE));
        columns.add(Column.text(labels.of("order.answer"), Order::answer));
        columns.add(Column.dateTime(labels.of("order.answeredAt"), Order::answeredAt));
        columns.add(Column.number(labels.of("order.returnedTimes"), Order::returnedTimes));
        columns.add(Column.number(
                labels.of("order.reminders"), order -> order.escalation().reminders()));
        columns.add(Column.dateTime(labels.of("order.acceptedAt"), Order::acceptedAt));
        if (!actor.is(Role.LIAISON)) {
            columns.add(Column.text(
                    labels.of("order.escalation"),
                    order -> labels.of("order.Level." + order.escalation().level())));
        }
        return columns;
    }

    /** Words for the cells in the reader's language. */
    private record Labels(MessageSource messages, Locale locale) {

        String of(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        String number(Order order) {
            return order.number() == null ? of("order.draft") : order.number().text();
        }

        String state(Order order) {
            String state = of("order.OrderState." + order.state());
            return order.escalation().overdue()
                    ? state + " " + of("order.overdue", order.escalation().overdueDays())
                    : state;
        }
    }
}
