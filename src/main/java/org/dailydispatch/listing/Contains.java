package org.dailydispatch.listing;

import org.jspecify.annotations.Nullable;

/** A searched text as a pattern of SQL's {@code ilike}. */
public final class Contains {

    private Contains() {}

    /** Null where nothing is searched. Signs that mean something to {@code ilike} stand for themselves. */
    public static @Nullable String pattern(@Nullable String searched) {
        if (searched == null || searched.isBlank()) {
            return null;
        }
        String text = searched.strip().replace("\u0000", "");
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
