package org.dailydispatch.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the line of a township tells. Each is a figure with its rows, called by the township's id and by this. */
public enum TownshipCount {
    OPEN_VISITS,
    COVERT_VISITS,
    NEW_PROBLEMS,
    OPEN_PROBLEMS,
    OVERDUE_PROBLEMS,
    REPORT;

    private static final String BEGINNING = "line-";
    private static final int ID = 36;

    /** {@code open-visits}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the township's figure: {@code line-<id>-open-visits}. */
    public String key(UUID township) {
        return BEGINNING + township + "-" + key();
    }

    /** What a figure of this key counts; none for the key of another figure. */
    public static Optional<TownshipCount> called(String key) {
        return key.startsWith(BEGINNING) && key.length() > BEGINNING.length() + ID + 1
                ? Arrays.stream(values())
                        .filter(count -> count.key().equals(key.substring(BEGINNING.length() + ID + 1)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a figure of this key is one of the township's line. */
    public static boolean isOf(UUID township, String key) {
        return Arrays.stream(values()).anyMatch(count -> count.key(township).equals(key));
    }
}
