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

    /** What the fields showed when the page was opened, by {@code open-} or {@code covert-} and the unit. */
    public Map<String, String> shown = new LinkedHashMap<>();

    /** The first day on which it holds; empty means today. */
    public @Nullable String from;

    /** What holds today. */
    static FrequencyForm of(Frequencies frequencies, ReportingDay today) {
        FrequencyForm form = new FrequencyForm();
        form.from = today.toString();
        for (Unit unit : Unit.values()) {
            form.open.put(unit.key(), text(unit, frequencies, today, CoverageMode.OPEN));
            form.covert.put(unit.key(), text(unit, frequencies, today, CoverageMode.COVERT));
            form.shown.put("open-" + unit.key(), text(unit, frequencies, today, CoverageMode.OPEN));
            form.shown.put("covert-" + unit.key(), text(unit, frequencies, today, CoverageMode.COVERT));
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
     * Every field that differs from what holds on the first day; null where no visit is expected. Where that is not what the form
     * showed, because something else is planned for that day or somebody has set it meanwhile, nothing is taken over before the
     * reader has seen it: the error says what holds, and a field that he left alone shows it from then on.
     */
    Map<Frequencies.Key, @Nullable Integer> read(Frequencies held, ReportingDay first, Errors errors) {
        Map<Frequencies.Key, @Nullable Integer> wanted = new HashMap<>();
        for (Unit unit : Unit.values()) {
            read(open, "open", unit, Mode.OPEN, held, first, wanted, errors);
            read(covert, "covert", unit, Mode.COVERT, held, first, wanted, errors);
        }
        return wanted;
    }

    private void read(
            Map<String, String> typed,
            String field,
            Unit unit,
            Mode mode,
            Frequencies held,
            ReportingDay first,
            Map<Frequencies.Key, @Nullable Integer> wanted,
            Errors errors) {
        String text = typed.get(unit.key());
        if (text == null) {
            return;
        }
        String name = field + "[" + unit.key() + "]";
        Integer days = Typed.number(text);
        if (Typed.text(text) != null && (days == null || days < 1 || days > LONGEST)) {
            errors.rejectValue(name, "coverage.refused.frequency", new Object[] {LONGEST}, null);
            return;
        }
        Integer holds = held.on(first, unit.in(mode)).days();
        if (Objects.equals(days, holds)) {
            return;
        }
        String showed = shown.put(field + "-" + unit.key(), Objects.toString(holds, ""));
        if (showed == null || Objects.equals(Typed.number(showed), holds)) {
            wanted.put(unit.in(mode), days);
            return;
        }
        if (Objects.equals(Typed.number(showed), days)) {
            typed.put(unit.key(), Objects.toString(holds, ""));
        }
        if (holds == null) {
            errors.rejectValue(name, "coverage.refused.frequency.none");
        } else {
            errors.rejectValue(name, "coverage.refused.frequency.other", new Object[] {holds}, null);
        }
    }
}
