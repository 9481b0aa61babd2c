package org.dailydispatch.signature;

import org.dailydispatch.refusal.RefusedException;
import org.jspecify.annotations.Nullable;

/** What a leader types into a document, made fit to be kept: one kind of line break, no control characters. */
public final class KeptText {

    private KeptText() {}

    /**
     * @param longest how many characters it may have
     * @param tooLong the key of the refusal
     * @throws RefusedException with that key, the length and the limit
     */
    public static String of(@Nullable String typed, int longest, String tooLong) {
        if (typed == null) {
            return "";
        }
        String kept = cleaned(typed);
        int length = kept.codePointCount(0, kept.length());
        if (length > longest) {
            throw new RefusedException(tooLong, length, longest);
        }
        return kept;
    }

    static String cleaned(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
