package org.dailydispatch.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What the address of the list says. Every field is text, so that a wrong one is shown as it was typed; a figure of the
 * dashboard or the dispatch names itself with {@code figure}, {@code day} and {@code asOf} and gets exactly its rows.
 */
class ProblemFilter {

    /** Which states the list shows. */
    enum Shown {
        OPEN("p.state in ('PENDING_ASSIGNMENT', 'RECTIFYING', 'AWAITING_RECHECK')"),
        PENDING_ASSIGNMENT("p.state = 'PENDING_ASSIGNMENT'"),
        RECTIFYING("p.state = 'RECTIFYING'"),
        AWAITING_RECHECK("p.state = 'AWAITING_RECHECK'"),
        CLOSED("p.state = 'CLOSED'"),
        MERGED("p.state = 'MERGED'"),
        VOID("p.state = 'VOID'"),
        /** All that count: a duplicate or what was wrongly recorded is shown where it is asked for by name. */
        ALL(Measure.COUNTED);

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** How the rows are laid out. */
    enum View {
        LIST,
        BOARD
    }

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    public @Nullable String team;
    public @Nullable String county;
    public @Nullable String township;
    public @Nullable String site;

    /** The name of a site, or a part of it. */
    public @Nullable String place;

    public @Nullable String category;
    public @Nullable String severity;
    public @Nullable String source;
    public @Nullable String words;
    public @Nullable String state;
    public @Nullable String overdue;
    public @Nullable String recurred;
    public @Nullable String returned;
    public @Nullable String foundFrom;
    public @Nullable String foundTo;
    public @Nullable String openOn;
    public @Nullable String figure;
    public @Nullable String measure;
    public @Nullable String day;
    public @Nullable String asOf;
    public @Nullable String sort;
    public @Nullable String view;
    public @Nullable String after;

    /** What the fields mean; each that cannot be read is an error beside itself, and the list then stays empty. */
    ProblemCriteria read(Errors errors, ReportingDay today, Instant now) {
        ReportingDay from = read("foundFrom", foundFrom, ReportingDay::parse, errors);
        ReportingDay to = read("foundTo", foundTo, ReportingDay::parse, errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.rejectValue("foundTo", "problem.filter.backwards");
        }
        if (words != null && words.strip().length() > Search.LONGEST) {
            errors.rejectValue("words", "problem.filter.long", new Object[] {Search.LONGEST}, null);
        }
        if (place != null && place.strip().length() > Search.LONGEST) {
            errors.rejectValue("place", "problem.filter.long", new Object[] {Search.LONGEST}, null);
        }
        Search search = Search.of(words);
        if (search.isTooMuch()) {
            errors.rejectValue("words", "problem.filter.many", new Object[] {Search.MOST}, null);
        }
        Measure measured = read("measure", measure, Measure::valueOf, errors);
        ProblemFigure named = read("figure", figure, ProblemFigure::valueOf, errors);
        ReportingDay openDay = read("openOn", openOn, ReportingDay::parse, errors);
        Shown shown = read("state", state, Shown::valueOf, errors);
        return new ProblemCriteria(
                read("team", team, UUID::fromString, errors),
                read("county", county, UUID::fromString, errors),
                read("township", township, UUID::fromString, errors),
                read("site", site, UUID::fromString, errors),
                Typed.text(Typed.lines(place)),
                read("category", category, Category::valueOf, errors),
                read("severity", severity, Severity::valueOf, errors),
                read("source", source, Source::valueOf, errors),
                search,
                shown != null ? shown : shownUnasked(named == null && measured == null && openDay == null),
                truth("overdue", overdue, errors),
                truth("recurred", recurred, errors),
                truth("returned", returned, errors),
                from,
                to,
                openDay,
                named,
                measured,
                orElse(read("day", day, ReportingDay::parse, errors), today),
                orElse(read("asOf", asOf, ProblemFilter::instant, errors), now),
                orElse(read("sort", sort, Sort::valueOf, errors), Sort.DUE));
    }

    /** The rows of a layout: a board shows all that count, whichever column its state chooses. */
    static ProblemCriteria rowsOf(View layout, ProblemCriteria criteria) {
        return layout == View.BOARD ? criteria.showing(Shown.ALL) : criteria;
    }

    /** The list's layout; an unreadable one is an error like any other. */
    View layout(Errors errors) {
        return orElse(
                read("view", view == null ? null : view.toUpperCase(Locale.ROOT), View::valueOf, errors), View.LIST);
    }

    /** What is searched for shows closed ones too: whoever seeks does not know the state. */
    private Shown shownUnasked(boolean plain) {
        return plain && (words == null || words.isBlank()) ? Shown.OPEN : Shown.ALL;
    }

    /** Whether anything is set that the tabs of states do not show. */
    public boolean isNarrowed() {
        return Arrays.asList(
                        team, county, township, site, place, category, severity, source, words, overdue, recurred,
                        returned, foundFrom, foundTo, openOn)
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

    private static boolean truth(String field, @Nullable String text, Errors errors) {
        if (text == null || text.isBlank() || text.strip().equals("false")) {
            return false;
        }
        if (!text.strip().equals("true")) {
            errors.rejectValue(field, "problem.filter.unreadable");
        }
        return true;
    }

    /** An instant that the database knows too. */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new DateTimeException("No record is of " + instant);
        }
        return instant;
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
