package org.dailydispatch.form;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/** Typed text read as a value, or null where it is none. Digits of full width count as digits. */
public final class Typed {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Typed() {}

    /** Without the spaces around it; null where nothing else is left. */
    public static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Without blanks at its ends, with one kind of line break, and without the one character no database keeps. */
    public static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\u0000", "").replace("\r\n", "\n").strip();
    }

    public static @Nullable Integer number(@Nullable String typed) {
        String text = narrow(typed);
        return text != null && WHOLE_NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
    }

    public static @Nullable UUID id(@Nullable String typed) {
        String text = text(typed);
        return text != null && ID.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /** From {@code 2020-02-19}, in the years 1900 to 2999. */
    public static @Nullable ReportingDay day(@Nullable String typed) {
        String text = narrow(typed);
        if (text == null) {
            return null;
        }
        try {
            return ReportingDay.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** From {@code 2020-02-19T00:45:00Z}, in the years that a reporting day may have. */
    public static @Nullable Instant instant(@Nullable String typed) {
        String text = narrow(typed);
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            ReportingDay.parse(LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
            return instant;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** From {@code 18:00}. */
    public static @Nullable LocalTime time(@Nullable String typed) {
        String text = narrow(typed);
        if (text == null) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public static <E extends Enum<E>> @Nullable E choice(@Nullable String typed, Class<E> choices) {
        String text = text(typed);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(text)) {
                return choice;
            }
        }
        return null;
    }

    private static @Nullable String narrow(@Nullable String typed) {
        String text = text(typed);
        return text == null || text.length() > 40 ? null : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
