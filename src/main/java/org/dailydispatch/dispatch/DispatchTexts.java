package org.dailydispatch.dispatch;

import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** What a leader types, made fit to be kept: one kind of line break, no control characters, not too long. */
final class DispatchTexts {

    /** How many characters recommendations or tomorrow's plan may have. */
    static final int LONGEST = 5_000;

    /** How many characters the reason of a correction may have. */
    static final int LONGEST_REASON = 500;

    private DispatchTexts() {}

    /** @throws RefusedException {@code dispatch.refused.tooLong} with the length and the limit */
    static String kept(@Nullable String typed, int longest) {
        if (typed == null) {
            return "";
        }
        String kept = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        int length = kept.codePointCount(0, kept.length());
        if (length > longest) {
            throw new RefusedException("dispatch.refused.tooLong", length, longest);
        }
        return kept;
    }

    /** The text with one more sentence as a line of its own. */
    static String with(String text, String sentence) {
        return text.isBlank() ? sentence : text + "\n" + sentence;
    }
}
