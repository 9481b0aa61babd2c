package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The overview as a spreadsheet: one row per team, rates as numbers beside their counts. */
@Component
class OverviewSheet {

    private final MessageSource messages;

    OverviewSheet(MessageSource messages) {
        this.messages = messages;
    }

    Spreadsheet of(Overview overview, Locale locale) {
        List<Column<TeamLine>> columns = List.of(
                Column.number(say("number", locale), line -> line.team().number()),
                Column.text(say("team", locale), line -> line.team().name().in(locale)),
                Column.text(
                        say("county", locale), line -> line.team().countyName().in(locale)),
                Column.date(say("stationed", locale), line -> line.team().stationedFrom()),
                Column.number(
                        say("townships.done", locale), line -> line.townships().numerator()),
                Column.number(
                        say("townships.of", locale), line -> line.townships().denominator()),
                Column.percent(say("townships.rate", locale), TeamLine::townships),
                Column.number(
                        say("checkpoints.done", locale),
                        line -> line.checkpoints().numerator()),
                Column.number(
                        say("checkpoints.of", locale),
                        line -> line.checkpoints().denominator()),
                Column.number(say("covert", locale), TeamLine::covert),
                Column.number(say("open", locale), line -> line.problems().open()),
                Column.number(say("overdue", locale), line -> line.problems().overdue()),
                Column.number(say("median", locale), TeamLine::medianDays),
                Column.number(
                        say("reports.done", locale), line -> line.reports().numerator()),
                Column.number(say("reports.of", locale), line -> line.reports().denominator()),
                Column.number(
                        say("resumption.done", locale),
                        line -> line.resumption().numerator()),
                Column.number(
                        say("resumption.of", locale), line -> line.resumption().denominator()),
                Column.percent(say("resumption.rate", locale), TeamLine::resumption),
                Column.percent(say("onPost", locale), TeamLine::onPost));
        String title = title(overview, locale);
        return Spreadsheet.of(say("sheet", locale), columns, overview.teams())
                .about(
                        title,
                        Map.of(
                                messages.getMessage("common.day", null, locale),
                                overview.day().toString()));
    }

    /** The name of the file, too. */
    String title(Overview overview, Locale locale) {
        return messages.getMessage(
                "dashboard.overview.file", new Object[] {overview.day().toString()}, locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage("dashboard.overview.column." + key, null, locale);
    }
}
