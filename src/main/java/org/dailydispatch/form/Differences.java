package org.dailydispatch.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two states of one record, field by field. */
public final class Differences {

    private Differences() {}

    /** What the other state says where the two differ. */
    public static Map<String, String> theirs(Map<String, String> mine, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>();
        other.forEach((field, text) -> {
            if (!text.equals(mine.get(field))) {
                differing.put(field, text);
            }
        });
        return differing;
    }

    /** For the audit trail: the fields that changed, each with its text before and after. */
    public static Map<String, List<String>> between(Map<String, String> before, Map<String, String> after) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        after.forEach((field, text) -> {
            String old = before.getOrDefault(field, "");
            if (!old.equals(text)) {
                changed.put(field, List.of(old, text));
            }
        });
        return changed;
    }
}
