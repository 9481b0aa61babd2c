package org.dailydispatch.report;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The overview of a day as a file. */
@Component
class ReportSheet {

    private final XlsxDownload download;
    private final MessageSource messages;

    ReportSheet(XlsxDownload download, MessageSource messages) {
        this.download = download;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, Overview overview, Locale locale) {
        String title = messages.getMessage("report.list", null, locale);
        Map<String, String> filters = Map.of(
                messages.getMessage("common.day", null, locale), overview.day().toString());
        Spreadsheet file = Spreadsheet.of(title, columns(locale), overview.lines())
                .about(overview.team().name().in(locale) + " " + title, filters);
        download.send(response, actor, title + "_" + overview.day(), file);
    }

    /** A liaison's own days. */
    void send(HttpServletResponse response, Actor actor, String township, List<OwnDay> days, Locale locale) {
        String title = messages.getMessage("report.list", null, locale);
        Spreadsheet file =
                of(days, locale).about(township + " " + title, Map.of(label("common.township", locale), township));
        download.send(response, actor, title + "_" + days.get(0).day(), file);
    }

    /** A line of the overview of one of several days. */
    record OnDay(Overview overview, OverviewLine line) {}

    /** The overviews of several days, one below the other. */
    Spreadsheet ofDays(Iterable<OnDay> rows, Locale locale) {
        List<Column<OnDay>> columns = new ArrayList<>();
        columns.add(
                Column.date(label("common.day", locale), row -> row.overview().day()));
        columns.add(Column.text(
                label("common.team", locale),
                row -> row.overview().team().name().in(locale)));
        columns(locale).forEach(column -> columns.add(column.of(OnDay::line)));
        return Spreadsheet.of(label("report.list", locale), columns, rows);
    }

    /** A township's days. */
    Spreadsheet of(List<OwnDay> days, Locale locale) {
        List<Column<OwnDay>> columns = List.of(
                Column.date(label("common.day", locale), OwnDay::day),
                Column.text(column("status", locale), day -> label("report.ReportStatus." + day.status(), locale)),
                Column.dateTime(
                        column("filedAt", locale),
                        day -> day.report() == null ? null : day.report().filedAt()),
                Column.text(
                        column("author", locale),
                        day -> day.report() == null ? null : day.report().author()));
        return Spreadsheet.of(label("report.list", locale), columns, days);
    }

    private List<Column<OverviewLine>> columns(Locale locale) {
        List<Column<OverviewLine>> columns = new ArrayList<>();
        columns.add(Column.text(
                label("common.township", locale), line -> line.township().name().in(locale)));
        columns.add(
                Column.text(column("status", locale), line -> label("report.ReportStatus." + line.status(), locale)));
        columns.add(Column.dateTime(column("filedAt", locale), ReportSheet::filedAt));
        columns.add(Column.text(column("author", locale), line -> of(line, TownshipReport::author)));
        columns.add(Column.number(
                column("villages", locale),
                line -> of(line, report -> report.content().villages().size())));
        columns.add(Column.number(
                column("verified.villages", locale), line -> line.verified().villagesIfAny()));
        columns.add(Column.number(column("gap.villages", locale), OverviewLine::villagesGap));
        columns.add(claim("ledgerPersons", Claims::ledgerPersons, locale));
        columns.add(Column.number(
                column("verified.ledger", locale), line -> line.verified().ledgerIfCounted()));
        columns.add(Column.number(column("gap.ledger", locale), OverviewLine::ledgerGap));
        columns.add(Column.number(
                column("verified.checked", locale), line -> line.verified().checkedIfCounted()));
        columns.add(Column.number(
                column("verified.missing", locale), line -> line.verified().missingIfCounted()));
        columns.add(claim("isolationDue", Claims::isolationDue, locale));
        columns.add(claim("isolated", Claims::isolated, locale));
        columns.add(claim("noticesSigned", Claims::noticesSigned, locale));
        columns.add(claim("visits", Claims::visits, locale));
        columns.add(claim("venuesChecked", Claims::venuesChecked, locale));
        columns.add(Column.<OverviewLine>text(
                        column("situation", locale),
                        line -> of(line, report -> report.content().situation()))
                .width(48));
        return columns;
    }

    private Column<OverviewLine> claim(String name, Function<Claims, @Nullable Integer> value, Locale locale) {
        return Column.number(
                column(name, locale),
                line -> of(line, report -> value.apply(report.content().claims())));
    }

    private static @Nullable Instant filedAt(OverviewLine line) {
        return line.report() == null ? null : line.report().filedAt();
    }

    private static <T> @Nullable T of(OverviewLine line, Function<TownshipReport, @Nullable T> value) {
        return line.report() == null ? null : value.apply(line.report());
    }

    private String column(String name, Locale locale) {
        return label("report.column." + name, locale);
    }

    private String label(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
