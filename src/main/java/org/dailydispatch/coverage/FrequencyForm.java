package org.dailydispatch.coverage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.Mode;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Once in how many days each unit is to be visited, as an administrator types it; an empty field expects no visit. */
class FrequencyForm {

    static final int LONGEST = 60;

    /** By unit, in small letters. */
    public Map<String, String> open = new LinkedHashMap<>();

    /** Likewise for covert visits. */
    public Map<String, String> covert = new LinkedHashMap<>();

    static FrequencyForm of(Frequencies frequencies) {
        FrequencyForm form = new FrequencyForm();
        for (Unit unit : Unit.values()) {
            form.open.put(unit.key(), Objects.toString(unit.every(frequencies, CoverageMode.OPEN), ""));
            form.covert.put(unit.key(), Objects.toString(unit.every(frequencies, CoverageMode.COVERT), ""));
        }
        return form;
    }

    /** Every field; null where no visit is expected. A field that the form does not send changes nothing. */
    Map<Frequencies.Key, @Nullable Integer> read(Errors errors) {
        Map<Frequencies.Key, @Nullable Integer> wanted = new HashMap<>();
        for (Unit unit : Unit.values()) {
            read(open, "open", unit, Mode.OPEN, wanted, errors);
            read(covert, "covert", unit, Mode.COVERT, wanted, errors);
        }
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
