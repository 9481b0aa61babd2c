package org.dailydispatch.territory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sites as a list to take away. */
@Component
class SitesOnSheet {

    private final Choices choices;
    private final ReportingClock clock;
    private final MessageSource messages;

    SitesOnSheet(Choices choices, ReportingClock clock, MessageSource messages) {
        this.choices = choices;
        this.clock = clock;
        this.messages = messages;
    }

    Spreadsheet of(Iterable<SiteRow> rows, Locale locale) {
        return Spreadsheet.of(text("territory.sites", locale), columns(locale), rows);
    }

    private List<Column<SiteRow>> columns(Locale locale) {
        Map<String, String> kinds = choices.siteKinds(locale);
        return List.of(
                Column.text(text("territory.code", locale), row -> row.site().code()),
                Column.text(
                        text("territory.name", locale), row -> row.site().name().in(locale)),
                Column.text(
                        text("territory.kind", locale),
                        row -> kinds.get(row.site().kind().name())),
                Column.text(
                        text("common.township", locale), row -> row.township().in(locale)),
                Column.text(
                        text("territory.county", locale), row -> row.county().in(locale)),
                Column.text(text("territory.site.road", locale), row -> road(row, locale)),
                Column.date(
                        text("territory.inForceFrom", locale),
                        row -> row.site().periods().isEmpty()
                                ? null
                                : row.site().periods().get(0).from()),
                Column.text(text("territory.periods", locale), row -> periods(row, locale)),
                Column.text(
                        text("territory.inForceToday", locale),
                        row -> text(row.site().inForceOn(clock.today()) ? "common.yes" : "common.no", locale)));
    }

    private static @Nullable String road(SiteRow row, Locale locale) {
        return row.site().road() == null ? null : row.site().road().in(locale);
    }

    private String periods(SiteRow row, Locale locale) {
        List<String> periods = row.site().periods().stream()
                .map(period ->
                        period.from() + " – " + (period.to() == null ? text("territory.open", locale) : period.to()))
                .toList();
        return String.join("; ", periods);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
