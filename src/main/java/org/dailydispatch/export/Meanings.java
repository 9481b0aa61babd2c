package org.dailydispatch.export;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dailydispatch.day.ReportingClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the columns of a workbook mean: what kind of thing each holds and, where its name does not say it already, how it is
 * counted. A column is known by the words at its head.
 */
@Component
class Meanings {

    /** The names of columns that are explained; a name said in several rooms means the same in all of them. */
    private static final List<String> EXPLAINED = List.of(
            "problem.column.dueAt",
            "problem.column.rectifiedAt",
            "problem.column.recheckAt",
            "problem.column.photos",
            "inspection.column.passed",
            "inspection.column.failed",
            "inspection.column.notApplicable",
            "inspection.column.filed",
            "inspection.column.revision",
            "resumption.onPostRate",
            "resumption.onPost",
            "resumption.capacityPercent",
            "resumption.lastRecord",
            "order.returnedTimes",
            "order.reminders",
            "order.answeredAt",
            "order.acceptedAt",
            "dashboard.cells.villages",
            "dashboard.cells.checkpoints",
            "dashboard.cells.covert",
            "dashboard.day.report",
            "dashboard.county.sinceCovert",
            "dispatch.column.newProblems",
            "dispatch.column.openProblems",
            "dispatch.column.overdueProblems",
            "dispatch.column.openVisits",
            "dispatch.column.covertVisits",
            "dispatch.column.counted",
            "dispatch.column.of",
            "dispatch.column.share",
            "coverage.done",
            "coverage.expected",
            "coverage.rate",
            "coverage.sinceOpen",
            "coverage.sinceCovert",
            "meeting.items.OPEN",
            "territory.periods",
            "territory.inForceToday");

    private final ReportingClock clock;
    private final MessageSource messages;

    Meanings(ReportingClock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** For each column of the file a line, in their order. */
    Map<String, String> of(Spreadsheet file, Locale locale) {
        Map<String, String> explained = new HashMap<>();
        EXPLAINED.forEach(key -> explained.put(say(key, locale), say("export.means." + key, locale)));
        Map<String, String> lines = new LinkedHashMap<>();
        file.columns().forEach((header, looks) -> {
            String kind = say("export.holds." + looks, locale, clock.zone().getId());
            String meaning = explained.get(header);
            lines.put(header, meaning == null ? kind : say("export.meaning", locale, kind, meaning));
        });
        return lines;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
