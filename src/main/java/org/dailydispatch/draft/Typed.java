package org.dailydispatch.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** Reads what was typed; null where it cannot be read. */
final class Typed {

    private Typed() {}

    /** Without blanks at its ends, with one kind of line break, and without the one character no database keeps. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    static @Nullable ReportingDay day(@Nullable String typed) {
        try {
            return typed == null ? null : ReportingDay.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable Instant instant(@Nullable String typed) {
        try {
            return typed == null ? null : Instant.parse(typed);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
