package org.dailydispatch.editor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Listed;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of checklists as a file. */
@Component
class ChecklistSheet {

    private final XlsxDownload download;
    private final ReportingClock clock;
    private final MessageSource messages;

    ChecklistSheet(XlsxDownload download, ReportingClock clock, MessageSource messages) {
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, List<Listed> lists, Map<UUID, Copy> copies, Locale locale) {
        String title = say("editor.lists", locale);
        List<Column<Listed>> columns = new ArrayList<>();
        columns.add(Column.text(say("editor.name", locale), list -> list.name().in(locale)));
        columns.add(Column.text(say("territory.code", locale), Listed::code));
        columns.add(Column.<Listed>text(say("editor.kinds", locale), list -> kinds(list, locale))
                .width(48));
        columns.add(Column.number(say("editor.latest", locale), list -> list.published() ? list.latest() : null));
        columns.add(Column.dateTime(say("editor.column.publishedAt", locale), Listed::publishedAt));
        if (actor.is(Role.ADMINISTRATOR)) {
            columns.add(Column.text(say("editor.copy", locale), list -> changedBy(copies.get(list.id()))));
        }
        download.send(response, actor, title + "_" + clock.today(), Spreadsheet.of(title, columns, lists));
    }

    private static @Nullable String changedBy(@Nullable Copy copy) {
        return copy == null ? null : copy.changedBy();
    }

    private String kinds(Listed list, Locale locale) {
        return list.covert()
                ? say("editor.covert", locale)
                : list.kinds().stream()
                        .map(kind -> say("territory.SiteKind." + kind, locale))
                        .collect(Collectors.joining(say("editor.comma", locale)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
