package org.dailydispatch.draft;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as people type it. Full-width digits are read as digits; a fraction, a power of ten or anything else is
 * refused rather than guessed at.
 *
 * @param number null where nothing readable was typed
 * @param wrong the key of the message; null where the number is readable, or nothing was typed
 */
record WholeNumber(@Nullable Integer number, @Nullable String wrong) {

    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
    private static final Pattern LONG = Pattern.compile("[-+]?\\d{10,}");
    private static final Pattern FRACTION = Pattern.compile("[-+]?\\d*[.。]\\d+");
    private static final Pattern POWER = Pattern.compile("[-+]?[\\d.]+[eE][-+]?\\d+");

    static WholeNumber read(@Nullable String typed) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (text.isEmpty()) {
            return new WholeNumber(null, null);
        }
        if (WHOLE.matcher(text).matches()) {
            return new WholeNumber(Integer.valueOf(text), null);
        }
        return new WholeNumber(null, "draft.number." + kind(text));
    }

    private static String kind(String text) {
        if (LONG.matcher(text).matches()) {
            return "large";
        }
        if (FRACTION.matcher(text).matches()) {
            return "fraction";
        }
        return POWER.matcher(text).matches() ? "power" : "unreadable";
    }
}
