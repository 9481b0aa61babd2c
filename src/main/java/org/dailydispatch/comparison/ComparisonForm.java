package org.dailydispatch.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the address of a comparison says; every field is text, so that a wrong one is shown as typed. */
class ComparisonForm {

    /** As long as coverage over a period. */
    static final int LONGEST = 92;

    static final int MOST_UNITS = 20;
    private static final int USUAL = 14;

    public @Nullable String indicator;
    public @Nullable String grain;
    public @Nullable String from;
    public @Nullable String to;
    public List<String> unit = new ArrayList<>();

    /** The days of one unit: all that were chosen, to which they lead back. */
    public List<String> among = new ArrayList<>();

    /** What cannot be read is an error beside its field, and the usual stands in its place. */
    Choice read(ReportingDay today, Grain usual, Errors errors) {
        Indicator chosen = indicator == null ? Indicator.OPEN_COVERAGE : Typed.choice(indicator, Indicator.class);
        Grain units = grain == null ? usual : Typed.choice(grain, Grain.class);
        if (chosen == null) {
            errors.rejectValue("indicator", "comparison.refused.indicator");
        }
        if (units == null) {
            errors.rejectValue("grain", "comparison.refused.grain");
        }
        ReportingDay last = day("to", to, errors);
        ReportingDay first = day("from", from, errors);
        ReportingDay end = last == null ? today : last;
        ReportingDay begin = first == null ? end.plus(1 - USUAL) : first;
        if (end.isAfter(today)) {
            errors.rejectValue("to", "comparison.refused.future", new Object[] {today.toString()}, null);
        } else if (end.isBefore(begin)) {
            errors.rejectValue("to", "comparison.refused.backwards");
        } else if (begin.daysUntil(end) >= LONGEST) {
            errors.rejectValue("from", "comparison.refused.long", new Object[] {LONGEST}, null);
        }
        if (errors.hasFieldErrors("from") || errors.hasFieldErrors("to")) {
            end = today;
            begin = today.plus(1 - USUAL);
        }
        return new Choice(
                chosen == null ? Indicator.OPEN_COVERAGE : chosen,
                units == null ? usual : units,
                ids(unit, errors),
                begin,
                end);
    }

    /** What was read, where nothing was typed: so that the fields show it. */
    void show(Choice choice) {
        indicator = indicator == null ? choice.indicator().name() : indicator;
        grain = grain == null ? choice.grain().name() : grain;
        from = Typed.text(from) == null ? choice.from().toString() : from;
        to = Typed.text(to) == null ? choice.to().toString() : to;
    }

    /** All that were chosen where the days of one are shown. */
    Set<UUID> all(Errors errors) {
        return ids(among, errors);
    }

    private static Set<UUID> ids(List<String> typed, Errors errors) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String each : typed) {
            UUID id = Typed.id(each);
            if (id == null) {
                errors.rejectValue("unit", "comparison.refused.unit");
                return Set.of();
            }
            ids.add(id);
        }
        if (ids.size() > MOST_UNITS) {
            errors.rejectValue("unit", "comparison.refused.units", new Object[] {MOST_UNITS}, null);
            return Set.of();
        }
        return ids;
    }

    private static @Nullable ReportingDay day(String field, @Nullable String typed, Errors errors) {
        ReportingDay day = Typed.day(typed);
        if (day == null && Typed.text(typed) != null) {
            errors.rejectValue(field, "comparison.refused.day");
        }
        return day;
    }
}
