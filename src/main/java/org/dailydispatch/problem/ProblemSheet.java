package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.export.Column;
import org.dailydispatch.export.Spreadsheet;
import org.dailydispatch.export.XlsxDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list as a file, with all columns of the problem ledger (问题台账) that there are records of. */
@Component
class ProblemSheet {

    private static final int AT_A_TIME = 1000;

    private final ProblemReader reader;
    private final XlsxDownload download;
    private final FilterChoices choices;
    private final ReportingClock clock;
    private final MessageSource messages;

    ProblemSheet(
            ProblemReader reader,
            XlsxDownload download,
            FilterChoices choices,
            ReportingClock clock,
            MessageSource messages) {
        this.reader = reader;
        this.choices = choices;
        this.download = download;
        this.clock = clock;
        this.messages = messages;
    }

    void send(HttpServletResponse response, Actor actor, ProblemCriteria criteria, ListAddress address, Locale locale) {
        Labels labels = new Labels(messages, locale);
        String title = labels.of("problem.list");
        Map<String, String> filters = new LinkedHashMap<>();
        address.parameters()
                .forEach((name, value) ->
                        filters.put(labels.of("problem.filter." + name), choices.inWords(actor, name, value, locale)));
        Spreadsheet file =
                Spreadsheet.of(title, columns(labels), rows(actor, criteria)).about(title, filters);
        download.send(response, actor, title + "_" + clock.today(), file);
    }

    /** Page after page, so that a long list is never held as a whole. */
    private Iterable<Problem> rows(Actor actor, ProblemCriteria criteria) {
        return () -> pages(actor, criteria).flatMap(List::stream).iterator();
    }

    private Stream<List<Problem>> pages(Actor actor, ProblemCriteria criteria) {
        List<Problem> first = reader.page(actor, criteria, null, AT_A_TIME);
        return Stream.iterate(
                first,
                page -> !page.isEmpty(),
                page -> page.size() < AT_A_TIME
                        ? List.of()
                        : reader.page(actor, criteria, PageMark.of(page.get(page.size() - 1)), AT_A_TIME));
    }

    private static List<Column<Problem>> columns(Labels labels) {
        AtomicInteger sequence = new AtomicInteger();
        List<Column<Problem>> columns = new ArrayList<>();
        columns.add(Column.number(labels.column("sequence"), problem -> sequence.incrementAndGet()));
        columns.add(Column.text(labels.column("number"), Problem::number));
        columns.add(Column.date(labels.column("foundOn"), Problem::foundOn));
        columns.add(Column.text(labels.column("source"), problem -> labels.of("problem", problem.source())));
        columns.add(Column.text(
                labels.column("township"), problem -> problem.township().in(labels.locale())));
        columns.add(Column.text(labels.column("site"), labels::site));
        columns.add(Column.text(labels.column("category"), problem -> labels.of("checklist", problem.category())));
        columns.add(Column.<Problem>text(labels.column("description"), Problem::description)
                .width(48));
        columns.add(Column.text(labels.column("severity"), problem -> labels.of("checklist", problem.severity())));
        columns.add(Column.text(labels.column("unit"), Problem::unit));
        columns.add(Column.text(labels.column("person"), Problem::person));
        columns.add(Column.dateTime(
                labels.column("dueAt"), problem -> problem.deadline().at()));
        columns.add(Column.<Problem>text(labels.column("measures"), Problem::measures)
                .width(48));
        columns.add(Column.dateTime(labels.column("rectifiedAt"), Problem::rectifiedAt));
        columns.add(Column.text(labels.column("recheck"), labels::recheck));
        columns.add(Column.number(labels.column("returnedTimes"), Problem::returnedTimes));
        columns.add(Column.text(labels.column("state"), labels::state));
        columns.add(Column.text(labels.column("closedBy"), Problem::closedByName));
        columns.add(Column.dateTime(labels.column("closedAt"), Problem::closedAt));
        columns.add(Column.text(labels.column("remark"), labels::remark));
        return columns;
    }

    /** Words for the cells in the reader's language. */
    private record Labels(MessageSource messages, Locale locale) {

        String of(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        String of(String room, Enum<?> value) {
            return of(room + "." + value.getDeclaringClass().getSimpleName() + "." + value.name());
        }

        String column(String name) {
            return of("problem.column." + name);
        }

        @Nullable
        String site(Problem problem) {
            return problem.site() == null ? null : problem.site().in(locale);
        }

        String state(Problem problem) {
            String state = of("problem", problem.state());
            return problem.isOverdue()
                    ? state + " " + of("problem.overdue", problem.deadline().days())
                    : state;
        }

        @Nullable
        String recheck(Problem problem) {
            Problem.Recheck recheck = problem.recheck();
            return recheck == null
                    ? null
                    : of(recheck.passed() ? "problem.recheck.passed" : "problem.recheck.failed", recheck.by());
        }

        @Nullable
        String remark(Problem problem) {
            return problem.recheck() == null ? null : problem.recheck().note();
        }
    }
}
