package org.dailydispatch.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        Map<String, String> filters = choices.inWords(actor, address.named(criteria), locale);
        download.send(
                response,
                actor,
                title + "_" + clock.today(),
                of(actor, criteria, locale).about(title, filters));
    }

    /** The rows alone. */
    Spreadsheet of(Actor actor, ProblemCriteria criteria, Locale locale) {
        Labels labels = new Labels(messages, locale);
        return Spreadsheet.of(labels.of("problem.list"), columns(labels), rows(actor, criteria))
                .counted(() -> reader.count(actor, criteria).listed());
    }

    /** Page after page, so that a long list is never held as a whole. */
    private Iterable<Listed> rows(Actor actor, ProblemCriteria criteria) {
        return () -> Stream.iterate(
                        Optional.of(reader.page(actor, criteria, null, AT_A_TIME)),
                        Optional::isPresent,
                        page -> page.map(ProblemPage::next).map(next -> reader.page(actor, criteria, next, AT_A_TIME)))
                .flatMap(Optional::stream)
                .map(ProblemPage::rows)
                .flatMap(List::stream)
                .iterator();
    }

    private static List<Column<Listed>> columns(Labels labels) {
        List<Column<Listed>> columns = new ArrayList<>();
        columns.add(Column.number(labels.column("sequence"), Listed::sequence));
        columns.add(text(labels, "number", Problem::number));
        columns.add(Column.date(labels.column("foundOn"), row -> row.problem().foundOn()));
        columns.add(text(labels, "source", problem -> labels.of("problem", problem.source())));
        columns.add(text(labels, "township", problem -> problem.township().in(labels.locale())));
        columns.add(text(labels, "site", labels::site));
        columns.add(text(labels, "category", problem -> labels.of("checklist", problem.category())));
        columns.add(text(labels, "description", Problem::description).width(48));
        columns.add(text(labels, "severity", problem -> labels.of("checklist", problem.severity())));
        columns.add(Column.number(labels.column("photos"), Listed::photos));
        columns.add(text(labels, "unit", Problem::unit));
        columns.add(text(labels, "person", Problem::person));
        columns.add(Column.dateTime(
                labels.column("dueAt"), row -> row.problem().deadline().at()));
        columns.add(text(labels, "measures", Problem::measures).width(48));
        columns.add(Column.text(labels.column("progress"), labels::progress));
        columns.add(Column.dateTime(
                labels.column("rectifiedAt"), row -> row.problem().rectifiedAt()));
        columns.add(text(labels, "recheckBy", labels::recheckBy));
        columns.add(Column.dateTime(labels.column("recheckAt"), row -> recheckAt(row.problem())));
        columns.add(text(labels, "recheck", labels::recheck));
        columns.add(text(labels, "state", labels::state));
        columns.add(text(labels, "closedBy", Problem::closedByName));
        columns.add(
                Column.dateTime(labels.column("closedAt"), row -> row.problem().closedAt()));
        columns.add(text(labels, "remark", labels::remark).width(48));
        return columns;
    }

    private static Column<Listed> text(Labels labels, String name, Function<Problem, @Nullable String> value) {
        return Column.text(labels.column(name), row -> value.apply(row.problem()));
    }

    private static @Nullable Instant recheckAt(Problem problem) {
        Problem.Recheck recheck = problem.recheck();
        return recheck == null ? null : recheck.at();
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

        /** 退回重改 and 逾期 are no states of their own: they are said beside the state. */
        String state(Problem problem) {
            StringBuilder state = new StringBuilder(of("problem", problem.state()));
            if (problem.returned() != null) {
                state.append(' ').append(of("problem.StepKind.RETURNED"));
            }
            if (problem.isOverdue()) {
                state.append(' ')
                        .append(of("problem.overdue", problem.deadline().days()));
            }
            return state.toString();
        }

        @Nullable
        String progress(Listed row) {
            if (row.lastStep() == null) {
                return null;
            }
            String last = of("problem", row.lastStep());
            return row.problem().returnedTimes() == 0
                    ? last
                    : last + " " + of("problem.returned", row.problem().returnedTimes());
        }

        @Nullable
        String recheckBy(Problem problem) {
            return problem.recheck() == null ? null : problem.recheck().by();
        }

        @Nullable
        String recheck(Problem problem) {
            Problem.Recheck recheck = problem.recheck();
            return recheck == null ? null : of(recheck.passed() ? "problem.recheck.PASS" : "problem.recheck.FAIL");
        }

        /** What the re-check said, whether it is a recurrence, why it is void. */
        String remark(Problem problem) {
            List<String> remarks = new ArrayList<>();
            if (problem.isRecurred()) {
                remarks.add(of("problem.recurred"));
            }
            if (problem.voidReason() != null) {
                remarks.add(problem.voidReason().isEmpty() ? of("problem.voidReason.withdrawn") : problem.voidReason());
            }
            if (problem.recheck() != null && !problem.recheck().note().isBlank()) {
                remarks.add(problem.recheck().note());
            }
            return String.join("\n", remarks);
        }
    }
}
