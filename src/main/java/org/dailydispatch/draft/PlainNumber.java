package org.dailydispatch.draft;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type it. Full-width digits are read as digits and a full-width point as a point; a power of ten, a
 * thousands separator or anything else is refused rather than guessed at.
 *
 * @param number null where nothing readable was typed
 * @param wrong the key of the message; null where the number is readable, or nothing was typed
 */
record PlainNumber(@Nullable BigDecimal number, @Nullable String wrong) {

    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d{1,9}(\\.\\d{1,20})?|\\.\\d{1,20})");
    private static final Pattern LONG = Pattern.compile("[-+]?\\d{10,}(\\.\\d*)?");
    private static final Pattern POWER = Pattern.compile("[-+]?[\\d.]+[eE][-+]?\\d+");

    static PlainNumber read(@Nullable String typed) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replace('。', '.')
                        .strip();
        if (text.isEmpty()) {
            return new PlainNumber(null, null);
        }
        if (PLAIN.matcher(text).matches()) {
            return new PlainNumber(new BigDecimal(text), null);
        }
        return new PlainNumber(null, "draft.number." + kind(text));
    }

    private static String kind(String text) {
        if (LONG.matcher(text).matches()) {
            return "large";
        }
        return POWER.matcher(text).matches() ? "power" : "unreadable";
    }
}
