package org.dailydispatch.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Words of a dispatch by which a person may be known.
 *
 * @param place where they stand: the key of a section, {@code recommendations}, {@code tomorrow}, {@code remarks},
 *     {@code correction}, or {@code rows} for the rows behind the figures
 * @param words as they stand there
 * @param line the line that holds them
 */
public record Identity(Kind kind, String place, String words, String line) {

    /** What the words look like. */
    public enum Kind {
        /** The 18 signs of a resident's identity card, with a date that holds, and a check digit unless they are called so. */
        RESIDENT_ID,
        /** A mobile or landline number. */
        PHONE,
        /** The name of a person whom the records know. */
        NAME
    }

    private static final char COVER = '＊';

    /** The same for the same words in the same line, and for nothing else. */
    public String key() {
        String all = String.join("\n", kind.name(), place, words, line);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The words with all but their first sign, or their first three, covered: for a trail that names nobody. */
    public String masked() {
        int open = kind == Kind.NAME ? 1 : 3;
        int[] signs = words.codePoints().toArray();
        StringBuilder masked = new StringBuilder();
        for (int at = 0; at < signs.length; at++) {
            if (at < open) {
                masked.appendCodePoint(signs[at]);
            } else {
                masked.append(COVER);
            }
        }
        return masked.toString();
    }
}
