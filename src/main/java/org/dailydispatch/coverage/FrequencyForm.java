package org.dailydispatch.coverage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Once in how many days each unit is to be visited, as an administrator types it, and from which day on; an empty field
 * expects no visit.
 */
class FrequencyForm {

    static final int LONGEST = 60;

    /** So many days ahead a change can be planned. */
    static final int FARTHEST = 366;

    /** By unit, in small letters. */
    public Map<String, String> open = new LinkedHashMap<>();

    /** Likewise for covert visits. */
    public Map<String, String> covert = new LinkedHashMap<>();

    /** The first day on which it holds; empty means today. */
    public @Nullable String from;

    /** What holds today. */
    static FrequencyForm of(Frequencies frequencies, ReportingDay today) {
        FrequencyForm form = new FrequencyForm();
        form.from = today.toString();
        for (Unit unit : Unit.values()) {
            form.open.put(unit.key(), text(unit, frequencies, today, CoverageMode.OPEN));
            form.covert.put(unit.key(), text(unit, frequencies, today, CoverageMode.COVERT));
        }
        return form;
    }

    private static String text(Unit unit, Frequencies frequencies, ReportingDay today, CoverageMode mode) {
        return Objects.toString(unit.every(frequencies, today, mode).days(), "");
    }

    /** The first day; today where what was typed is none. */
    ReportingDay from(ReportingDay today, Errors errors) {
        ReportingDay day = Typed.day(from);
        if (day == null) {
            if (Typed.text(from) != null) {
                errors.rejectValue("from", "coverage.refused.unreadable");
            }
            return today;
        }
        if (day.isBefore(today)) {
            errors.rejectValue("from", "coverage.refused.frequency.past");
        } else if (today.daysUntil(day) > FARTHEST) {
            errors.rejectValue("from", "coverage.refused.frequency.far", new Object[] {FARTHEST}, null);
        }
        return day;
    }

    /**
     * Every field that differs from what holds today, which is what the form showed; null where no visit is expected. So what
     * is planned for a later day and was not touched stays.
     */
    Map<Frequencies.Key, @Nullable Integer> read(Frequencies held, ReportingDay today, Errors errors) {
        Map<Frequencies.Key, @Nullable Integer> wanted = new HashMap<>();
        for (Unit unit : Unit.values()) {
            read(open, "open", unit, Mode.OPEN, wanted, errors);
            read(covert, "covert", unit, Mode.COVERT, wanted, errors);
        }
        wanted.entrySet()
                .removeIf(each -> Objects.equals(
                        each.getValue(), held.on(today, each.getKey()).days()));
        return wanted;
    }

    private static void read(
            Map<String, String> typed,
            String field,
            Unit unit,
            Mode mode,
            Map<Frequencies.Key, @Nullable Integer> wanted,
            Errors errors) {
        String text = typed.get(unit.key());
        if (text == null) {
            return;
        }
        Integer days = Typed.number(text);
        if (Typed.text(text) != null && (days == null || days < 1 || days > LONGEST)) {
            errors.rejectValue(
                    field + "[" + unit.key() + "]", "coverage.refused.frequency", new Object[] {LONGEST}, null);
        } else {
            wanted.put(unit.in(mode), days);
        }
    }
}
