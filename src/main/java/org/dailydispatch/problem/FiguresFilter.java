package org.dailydispatch.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the address of the figures says; every field is text, so that a wrong one is shown as it was typed. */
class FiguresFilter {

    /** The period where none is asked for, in days with today. */
    static final int DAYS = 14;

    private static final int LONGEST = 366;

    public @Nullable String from;
    public @Nullable String to;
    public @Nullable String by;
    public @Nullable String team;
    public @Nullable String township;
    public @Nullable String category;
    public @Nullable String severity;
    public @Nullable String source;

    /** What the fields mean; each that cannot be read is an error beside itself. */
    PeriodCriteria read(Actor actor, Errors errors, ReportingDay today, Instant now) {
        ReportingDay last = orElse(read("to", to, ReportingDay::parse, errors), today);
        ReportingDay first = orElse(read("from", from, ReportingDay::parse, errors), last.plus(1 - DAYS));
        if (last.isBefore(first)) {
            errors.rejectValue("to", "problem.filter.backwards");
        } else if (first.daysUntil(last) >= LONGEST) {
            errors.rejectValue("from", "problem.figures.long");
        }
        Dimension unasked = actor.is(Role.MUNICIPAL) ? Dimension.TEAM : Dimension.TOWNSHIP;
        Dimension asked = read("by", by, text -> Dimension.valueOf(text.toUpperCase(Locale.ROOT)), errors);
        return new PeriodCriteria(
                first,
                last,
                now,
                orElse(asked, unasked),
                read("team", team, UUID::fromString, errors),
                read("township", township, UUID::fromString, errors),
                read("category", category, Category::valueOf, errors),
                read("severity", severity, Severity::valueOf, errors),
                read("source", source, Source::valueOf, errors));
    }

    /** What is set, without the period and the dimension. */
    public Map<String, String> narrowing() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "team", team);
        put(set, "township", township);
        put(set, "category", category);
        put(set, "severity", severity);
        put(set, "source", source);
        return set;
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            set.put(name, value.strip());
        }
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
