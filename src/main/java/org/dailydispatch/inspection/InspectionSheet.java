package org.dailydispatch.inspection;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.AllPages;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of inspections as a file. */
@Component
class InspectionSheet {

    private final Inspections inspections;
    private final XlsxDownload download;
    private final MessageSource messages;

    InspectionSheet(Inspections inspections, XlsxDownload download, MessageSource messages) {
        this.inspections = inspections;
        this.download = download;
        this.messages = messages;
    }

    /** The rows alone, read page after page. */
    Spreadsheet of(Actor actor, InspectionFilter filter, Locale locale) {
        return Spreadsheet.of(
                        word("inspection.xlsx", locale),
                        columns(locale),
                        AllPages.<InspectionRow>of((last, atMost) ->
                                inspections.list(actor, last == null ? filter : filter.after(last), atMost)))
                .counted(() -> inspections.count(actor, filter));
    }

    void send(HttpServletResponse response, Actor actor, InspectionFilter filter, Locale locale) {
        String title = word("inspection.xlsx", locale);
        Map<String, String> set = new LinkedHashMap<>();
        set.put(word("inspection.list.from", locale), filter.from().toString());
        set.put(word("inspection.list.to", locale), filter.to().toString());
        if (filter.mode() != null) {
            set.put(word("inspection.list.mode", locale), mode(filter.mode(), locale));
        }
        if (filter.family() != null) {
            set.put(word("inspection.column.kind", locale), word("territory.SiteFamily." + filter.family(), locale));
        }
        if (filter.failed() != null) {
            set.put(word("inspection.list.failed", locale), word("inspection.list.failed." + filter.failed(), locale));
        }
        download.send(
                response,
                actor,
                title + "_" + filter.from() + "_" + filter.to(),
                of(actor, filter, locale).about(title, set));
    }

    private List<Column<InspectionRow>> columns(Locale locale) {
        return List.of(
                Column.text(word("inspection.column.receipt", locale), InspectionRow::receipt),
                Column.date(word("inspection.column.day", locale), InspectionRow::day),
                Column.dateTime(word("inspection.column.filed", locale), InspectionRow::filedAt),
                Column.text(
                        word("inspection.column.township", locale),
                        row -> row.township().in(locale)),
                Column.text(
                        word("inspection.column.site", locale),
                        row -> row.site().in(locale)),
                Column.text(
                        word("inspection.column.kind", locale),
                        row -> word("territory.SiteKind." + row.siteKind(), locale)),
                Column.text(
                        word("inspection.column.checklist", locale),
                        row -> row.checklist().in(locale)),
                Column.text(word("inspection.column.mode", locale), row -> mode(row.mode(), locale)),
                Column.number(word("inspection.column.passed", locale), InspectionRow::passed),
                Column.number(word("inspection.column.failed", locale), InspectionRow::failed),
                Column.number(word("inspection.column.notApplicable", locale), InspectionRow::notApplicable),
                Column.number(word("inspection.column.carried", locale), InspectionRow::carried),
                Column.text(word("inspection.column.author", locale), InspectionRow::author),
                Column.number(word("inspection.column.revision", locale), row -> row.revision() - 1));
    }

    private String mode(Mode mode, Locale locale) {
        return word("inspection.Mode." + mode, locale);
    }

    private String word(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
