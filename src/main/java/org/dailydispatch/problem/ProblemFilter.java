package org.dailydispatch.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the address of the list says. Every field is text, so that a wrong one is shown as it was typed; a figure of the
 * dashboard or the dispatch names itself with {@code figure}, {@code day} and {@code asOf} and gets exactly its rows.
 */
class ProblemFilter {

    /** Which states the list shows. */
    enum Shown {
        OPEN("p.closed_at is null"),
        PENDING_ASSIGNMENT("p.state = 'PENDING_ASSIGNMENT'"),
        RECTIFYING("p.state = 'RECTIFYING'"),
        AWAITING_RECHECK("p.state = 'AWAITING_RECHECK'"),
        CLOSED("p.state = 'CLOSED'"),
        ALL("true");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** The order of the rows. */
    enum Sort {
        DUE,
        FOUND
    }

    public @Nullable String team;
    public @Nullable String township;
    public @Nullable String site;
    public @Nullable String category;
    public @Nullable String severity;
    public @Nullable String source;
    public @Nullable String state;
    public @Nullable String overdue;
    public @Nullable String foundFrom;
    public @Nullable String foundTo;
    public @Nullable String openOn;
    public @Nullable String figure;
    public @Nullable String day;
    public @Nullable String asOf;
    public @Nullable String sort;
    public @Nullable String after;

    /** What the fields mean; each that cannot be read is an error beside itself, and the list then stays empty. */
    ProblemCriteria read(Errors errors, ReportingDay today, Instant now) {
        ReportingDay from = read("foundFrom", foundFrom, ReportingDay::parse, errors);
        ReportingDay to = read("foundTo", foundTo, ReportingDay::parse, errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("foundTo", "problem.filter.backwards");
        }
        ProblemFigure named = read("figure", figure, ProblemFigure::valueOf, errors);
        ReportingDay openDay = read("openOn", openOn, ReportingDay::parse, errors);
        Shown shown = read("state", state, Shown::valueOf, errors);
        return new ProblemCriteria(
                read("team", team, UUID::fromString, errors),
                read("township", township, UUID::fromString, errors),
                read("site", site, UUID::fromString, errors),
                read("category", category, Category::valueOf, errors),
                read("severity", severity, Severity::valueOf, errors),
                read("source", source, Source::valueOf, errors),
                shown != null ? shown : named == null && openDay == null ? Shown.OPEN : Shown.ALL,
                "true".equals(overdue),
                from,
                to,
                openDay,
                named,
                orElse(read("day", day, ReportingDay::parse, errors), today),
                orElse(read("asOf", asOf, Instant::parse, errors), now),
                orElse(read("sort", sort, Sort::valueOf, errors), Sort.DUE));
    }

    /** Whether anything is set that the tabs of states do not show. */
    public boolean isNarrowed() {
        return Arrays.asList(team, township, site, category, severity, source, overdue, foundFrom, foundTo, openOn)
                .stream()
                .anyMatch(text -> text != null && !text.isBlank());
    }

    private static <T> @Nullable T read(
            String field, @Nullable String text, Function<String, T> reading, Errors errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            errors.rejectValue(field, "problem.filter.unreadable");
            return null;
        }
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
