package org.dailydispatch.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.dashboard.CoverageList.Line;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.inspection.DraftProgress;
import org.dailydispatch.inspection.VisitRow;
import org.dailydispatch.problem.ProblemRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rows behind the dashboard's figures as spreadsheets. */
@Component
class DaySheets {

    private final MessageSource messages;

    DaySheets(MessageSource messages) {
        this.messages = messages;
    }

    /** What is missing first, as on the page. */
    Spreadsheet of(CoverageList list, Locale locale) {
        boolean townships = list.of() == CoverageList.Of.TOWNSHIPS;
        List<Column<Line>> columns = List.of(
                Column.text(
                        townships ? say("dashboard.list.township", locale) : say("dashboard.day.site", locale),
                        line -> line.name().in(locale)),
                Column.text(
                        say("common.township", locale), line -> line.township().in(locale)),
                Column.text(
                        say("dashboard.day.state", locale),
                        line -> say(
                                line.visits().isEmpty() ? "dashboard.list.missing" : "dashboard.list.done", locale)),
                Column.dateTime(
                        say("dashboard.list.first", locale),
                        line -> line.visits().isEmpty()
                                ? null
                                : line.visits().get(0).filedAt()),
                Column.<Line>text(say("dashboard.list.visits", locale), line -> visits(line, townships, locale))
                        .width(60));
        List<Line> lines =
                Stream.concat(list.missing().stream(), list.done().stream()).toList();
        return Spreadsheet.of(say("dashboard.list.visits", locale), columns, lines)
                .about(title(list, locale), about(list.team().name().in(locale), list.day(), locale));
    }

    /** The name of the file, too. */
    String title(CoverageList list, Locale locale) {
        return say(
                "dashboard.list." + list.of().key(),
                locale,
                list.day().toString(),
                list.done().size(),
                list.expected());
    }

    Spreadsheet of(CellDay cell, Locale locale) {
        Map<String, String> about = about(cell.team().name().in(locale), cell.day(), locale);
        about.put(say("dashboard.day.report", locale), say("report.ReportStatus." + cell.report(), locale));
        List<VisitRow> visits = Stream.of(cell.villages(), cell.checkpoints(), cell.others(), cell.covert())
                .flatMap(List::stream)
                .toList();
        return Spreadsheet.of(say("dashboard.list.visits", locale), visits(locale), visits)
                .and(say("dashboard.day.drafts", locale), drafts(locale), cell.drafts())
                .and(say("dashboard.day.problems", locale), problems(cell, locale), cell.found())
                .about(title(cell, locale), about);
    }

    /** The name of the file, too. */
    String title(CellDay cell, Locale locale) {
        return say(
                "dashboard.day.title",
                locale,
                cell.township().name().in(locale),
                cell.day().toString());
    }

    private List<Column<VisitRow>> visits(Locale locale) {
        return List.of(
                Column.dateTime(say("dashboard.time", locale), VisitRow::filedAt),
                Column.text(say("dashboard.day.site", locale), row -> row.site().in(locale)),
                Column.text(
                        say("inspection.column.mode", locale),
                        row -> say(row.covert() ? "inspection.Mode.COVERT" : "inspection.Mode.OPEN", locale)),
                Column.number(say("inspection.column.passed", locale), VisitRow::passed),
                Column.number(say("inspection.column.failed", locale), VisitRow::failed),
                Column.number(say("inspection.column.notApplicable", locale), VisitRow::notApplicable),
                Column.text(say("dashboard.day.author", locale), VisitRow::author),
                Column.text(say("dashboard.day.receipt", locale), VisitRow::receipt));
    }

    private List<Column<DraftProgress>> drafts(Locale locale) {
        return List.of(
                Column.text(say("dashboard.day.site", locale), row -> row.site().in(locale)),
                Column.text(say("dashboard.day.author", locale), DraftProgress::author),
                Column.text(say("dashboard.day.state", locale), row -> row.answered() + "/" + row.items()),
                Column.dateTime(say("dashboard.time", locale), DraftProgress::savedAt));
    }

    private List<Column<ProblemRow>> problems(CellDay cell, Locale locale) {
        return List.of(
                Column.text(say("dashboard.day.number", locale), ProblemRow::number),
                Column.<ProblemRow>text(say("dashboard.day.problem", locale), ProblemRow::description)
                        .width(48),
                Column.text(
                        say("dashboard.day.severity", locale),
                        row -> say("checklist.Severity." + row.severity(), locale)),
                Column.dateTime(say("dashboard.day.due", locale), ProblemRow::dueAt),
                Column.text(
                        say("dashboard.day.state", locale),
                        row -> row.openOn(cell.day())
                                ? say("dashboard.day.open", locale)
                                : say("dashboard.day.closed", locale, String.valueOf(row.closedOn()))));
    }

    private String visits(Line line, boolean townships, Locale locale) {
        return line.visits().stream()
                .map(visit -> (townships ? visit.site().in(locale) : visit.receipt()) + " " + result(visit, locale))
                .collect(Collectors.joining("\n"));
    }

    private String result(VisitRow visit, Locale locale) {
        return visit.failed() > 0
                ? say("dashboard.day.result.failed", locale, visit.failed())
                : say("dashboard.day.result.passed", locale, visit.passed(), visit.notApplicable());
    }

    private Map<String, String> about(String team, Object day, Locale locale) {
        Map<String, String> about = new LinkedHashMap<>();
        about.put(say("common.team", locale), team);
        about.put(say("common.day", locale), day.toString());
        return about;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
