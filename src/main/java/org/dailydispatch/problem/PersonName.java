package org.dailydispatch.problem;

import java.text.Normalizer;
import java.util.Locale;

/** Compares people by the names that were typed: spaces, the width of signs and the size of letters tell nobody apart. */
public final class PersonName {

    private PersonName() {}

    /** Never for names without a sign. */
    public static boolean same(String one, String other) {
        String plain = plain(one);
        return !plain.isEmpty() && plain.equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "")
                .toLowerCase(Locale.ROOT);
    }
}
