package org.dailydispatch.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.team.Team;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** One county's townships as a spreadsheet. */
@Component
class CountySheet {

    private final MessageSource messages;

    CountySheet(MessageSource messages) {
        this.messages = messages;
    }

    Spreadsheet of(CountyPage page, Locale locale) {
        boolean visited = page.visitedAtAll();
        List<Column<CountyPage.Line>> columns = List.of(
                Column.text(
                        say("common.township", locale),
                        line -> line.township().name().in(locale)),
                Column.number(
                        say("dashboard.county.visits", locale),
                        line -> visited ? line.visits().villages() : null),
                Column.number(
                        say("dashboard.county.days", locale),
                        line -> line.visited().numerator()),
                Column.number(
                        say("dashboard.county.due", locale),
                        line -> line.visited().denominator()),
                Column.percent(say("dashboard.county.rate", locale), CountyPage.Line::visited),
                Column.number(say("dashboard.county.covert", locale), line -> visited ? line.covert() : null),
                Column.number(say("dashboard.county.sinceCovert", locale), page::sinceCovert),
                Column.number(say("dashboard.kpi.problems", locale), line -> visited ? line.open() : null),
                Column.text(
                        say("dashboard.day.report", locale),
                        line -> visited ? say("report.ReportStatus." + line.report(), locale) : null));
        return Spreadsheet.of(say("dashboard.county.sheet", locale), columns, page.lines())
                .about(title(page, locale), about(page, locale));
    }

    private Map<String, String> about(CountyPage page, Locale locale) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("common.day", locale), page.day().toString());
        List<Team> teams = page.team() == null ? page.lately() : List.of(page.team());
        if (!teams.isEmpty()) {
            about.put(
                    say("common.team", locale),
                    teams.stream().map(team -> team.name().in(locale)).collect(Collectors.joining("、")));
        }
        return about;
    }

    /** The name of the file, too. */
    String title(CountyPage page, Locale locale) {
        return messages.getMessage(
                "dashboard.county.file",
                new Object[] {page.county().name().in(locale), page.day().toString()},
                locale);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
