package org.dailydispatch.meeting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.dailydispatch.meeting.ItemFilter.Shown;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of action items as a file. */
@Component
class ActionItemSheet {

    private static final int AT_A_TIME = 1000;

    private final ActionItemReader reader;
    private final MeetingTeams teams;
    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    ActionItemSheet(
            ActionItemReader reader,
            MeetingTeams teams,
            XlsxDownload download,
            ReportingClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.teams = teams;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param set what narrows the list, by the names of the fields */
    void send(HttpServletResponse response, Actor actor, ItemFilter filter, Map<String, String> set, Locale locale) {
        String title = say("meeting.items", locale);
        Map<String, String> filters = new LinkedHashMap<>();
        set.forEach((name, value) ->
                filters.put(say("meeting.filter." + name, locale), inWords(actor, name, value, locale)));
        download.send(
                response,
                actor,
                title + "_" + clock.today(),
                of(actor, filter, locale).about(title, filters));
    }

    /** The rows of the list, page after page. */
    Spreadsheet of(Actor actor, ItemFilter filter, Locale locale) {
        return Spreadsheet.of(say("meeting.items", locale), columns(locale), rows(actor, filter))
                .counted(() -> reader.count(actor, filter));
    }

    private String inWords(Actor actor, String name, String value, Locale locale) {
        return switch (name) {
            case "state" -> say("meeting.items." + Shown.valueOf(value), locale);
            case "team" -> teams.of(actor, locale).getOrDefault(value, value);
            default -> value;
        };
    }

    /** Page after page, so that a long list is never held as a whole. */
    private Iterable<ActionItem> rows(Actor actor, ItemFilter filter) {
        return () -> Stream.iterate(
                        reader.page(actor, filter, AT_A_TIME),
                        page -> !page.isEmpty(),
                        page -> page.size() < AT_A_TIME
                                ? List.of()
                                : reader.page(actor, filter.after(page.get(page.size() - 1)), AT_A_TIME))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Column<ActionItem>> columns(Locale locale) {
        return List.of(
                Column.text(say("common.team", locale), item -> item.team().in(locale)),
                Column.text(say("meeting.kind", locale), item -> say("meeting.MeetingKind." + item.kind(), locale)),
                Column.date(say("meeting.item.agreedOn", locale), ActionItem::agreedOn),
                Column.number(say("meeting.item.position", locale), ActionItem::position),
                Column.<ActionItem>text(say("meeting.item.text", locale), ActionItem::text)
                        .width(48),
                Column.text(say("meeting.item.unit", locale), ActionItem::unit),
                Column.text(say("meeting.item.person", locale), ActionItem::person),
                Column.date(say("meeting.item.dueOn", locale), ActionItem::dueOn),
                Column.text(say("meeting.item.state", locale), item -> state(item, locale)),
                Column.<ActionItem>text(say("meeting.item.remark", locale), ActionItem::remark)
                        .width(48),
                Column.text(say("meeting.item.settledBy", locale), ActionItem::settledBy),
                Column.dateTime(say("meeting.item.settledAt", locale), ActionItem::settledAt));
    }

    private String state(ActionItem item, Locale locale) {
        return item.overdue()
                ? messages.getMessage("meeting.item.overdue", new Object[] {item.daysOver()}, locale)
                : say("meeting.ItemState." + item.state(), locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
