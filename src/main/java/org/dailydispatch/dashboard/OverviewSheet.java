package org.dailydispatch.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.report.ReportStatus;
import org.jspecify.annotations.Nullable;
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
        List<Column<OverviewRow>> columns = new ArrayList<>(List.of(
                Column.number(say("rank", locale), OverviewRow::rank),
                ofTeam("number", locale, line -> line.team().number()),
                Column.text(
                        say("team", locale),
                        row -> row.team() == null
                                ? messages.getMessage("dashboard.overview.noTeam", null, locale)
                                : row.team().team().name().in(locale)),
                Column.text(say("county", locale), row -> county(row, locale)),
                Column.date(
                        say("stationed", locale),
                        row -> row.team() == null ? null : row.team().team().stationedFrom()),
                ofTeam("townships.done", locale, line -> line.townships().numerator()),
                Column.number(
                        say("townships.of", locale), of(line -> line.townships().denominator(), CountyLine::townships)),
                Column.percent(say("townships.rate", locale), of(TeamLine::townships, county -> null)),
                ofTeam("fortnight.done", locale, line -> line.fortnight().numerator()),
                ofTeam("fortnight.of", locale, line -> line.fortnight().denominator()),
                Column.percent(say("fortnight.rate", locale), of(TeamLine::fortnight, county -> null)),
                ofTeam("checkpoints.done", locale, line -> line.checkpoints().numerator()),
                Column.number(
                        say("checkpoints.of", locale),
                        of(line -> line.checkpoints().denominator(), CountyLine::checkpoints)),
                ofTeam("covert", locale, TeamLine::covert),
                ofTeam(
                        "covert.townships",
                        locale,
                        line -> line.covertTownships().numerator()),
                ofTeam("open", locale, line -> line.problems().open()),
                ofTeam("overdue", locale, line -> line.problems().overdue()),
                ofTeam("median", locale, TeamLine::medianDays),
                ofTeam("reports.done", locale, line -> line.reports().numerator()),
                ofTeam("reports.of", locale, line -> line.reports().denominator())));
        for (ReportStatus status : ReportStatus.values()) {
            columns.add(Column.number(
                    messages.getMessage("report.ReportStatus." + status, null, locale),
                    of(line -> line.states().of(status), county -> null)));
        }
        columns.addAll(List.of(
                Column.number(
                        say("resumption.done", locale),
                        of(
                                line -> line.resumption().numerator(),
                                county -> county.resumption().numerator())),
                Column.number(
                        say("resumption.of", locale),
                        of(
                                line -> line.resumption().denominator(),
                                county -> county.resumption().denominator())),
                Column.percent(say("resumption.rate", locale), of(TeamLine::resumption, CountyLine::resumption)),
                Column.percent(say("onPost", locale), of(TeamLine::onPost, CountyLine::onPost))));
        String title = title(overview, locale);
        return Spreadsheet.of(say("sheet", locale), columns, overview.rows())
                .about(
                        title,
                        Map.of(
                                messages.getMessage("common.day", null, locale),
                                overview.day().toString()));
    }

    private Column<OverviewRow> ofTeam(
            String key, Locale locale, Function<TeamLine, ? extends @Nullable Number> number) {
        return Column.number(say(key, locale), row -> row.team() == null ? null : number.apply(row.team()));
    }

    private static <T> Function<OverviewRow, @Nullable T> of(
            Function<TeamLine, @Nullable T> team, Function<CountyLine, @Nullable T> county) {
        return row ->
                row.team() != null ? team.apply(row.team()) : row.county() != null ? county.apply(row.county()) : null;
    }

    private static @Nullable String county(OverviewRow row, Locale locale) {
        if (row.team() != null) {
            return row.team().team().countyName().in(locale);
        }
        return row.county() == null ? null : row.county().county().name().in(locale);
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
