package org.dailydispatch.form;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads a form field by field. What cannot be read becomes an error of its field and null, and reading goes on, so that
 * a person sees every error at once.
 */
public final class FieldReader {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    private final Errors errors;

    public FieldReader(Errors errors) {
        this.errors = errors;
    }

    /** Whether a field has been found wrong. */
    public boolean foundErrors() {
        return errors.hasErrors();
    }

    /** @param most characters (not UTF-16 units), as PostgreSQL counts them */
    public @Nullable String text(String field, @Nullable String typed, int most) {
        return missing(field, typed) ? null : optionalText(field, typed, most);
    }

    public @Nullable String optionalText(String field, @Nullable String typed, int most) {
        String text = Typed.text(typed);
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            errors.rejectValue(field, "form.error.tooLong", new Object[] {most, length}, null);
            return null;
        }
        if (UNSTORABLE.matcher(text).find()) {
            errors.rejectValue(field, "form.error.characters");
            return null;
        }
        return text;
    }

    /** Letters without accents, digits, hyphens, underscores and dots. */
    public @Nullable String code(String field, @Nullable String typed, int most) {
        String text = text(field, typed, most);
        if (text != null && !text.matches("[A-Za-z0-9._-]+")) {
            errors.rejectValue(field, "form.error.code");
            return null;
        }
        return text;
    }

    public @Nullable Integer number(String field, @Nullable String typed, int least, int most) {
        return missing(field, typed) ? null : optionalNumber(field, typed, least, most);
    }

    public @Nullable Integer optionalNumber(String field, @Nullable String typed, int least, int most) {
        if (Typed.text(typed) == null) {
            return null;
        }
        Integer number = Typed.number(typed);
        if (number == null || number < least || number > most) {
            errors.rejectValue(field, "form.error.number", new Object[] {least, most}, null);
            return null;
        }
        return number;
    }

    public @Nullable ReportingDay day(String field, @Nullable String typed) {
        return missing(field, typed) ? null : optionalDay(field, typed);
    }

    public @Nullable ReportingDay optionalDay(String field, @Nullable String typed) {
        ReportingDay day = Typed.day(typed);
        if (day == null && Typed.text(typed) != null) {
            errors.rejectValue(field, "form.error.day");
        }
        return day;
    }

    /** A last day that is empty or not before the first one. */
    public @Nullable ReportingDay lastDay(String field, @Nullable String typed, @Nullable ReportingDay first) {
        ReportingDay last = optionalDay(field, typed);
        if (last != null && first != null && last.isBefore(first)) {
            errors.rejectValue(field, "form.error.lastBeforeFirst", new Object[] {first.toString()}, null);
            return null;
        }
        return last;
    }

    public @Nullable LocalTime time(String field, @Nullable String typed) {
        if (missing(field, typed)) {
            return null;
        }
        LocalTime time = Typed.time(typed);
        if (time == null) {
            errors.rejectValue(field, "form.error.time");
        }
        return time;
    }

    /** From {@code 2020-02-19T18:00}, the clock of the program's zone. */
    public @Nullable LocalDateTime moment(String field, @Nullable String typed) {
        if (missing(field, typed)) {
            return null;
        }
        try {
            return LocalDateTime.parse(String.valueOf(Typed.text(typed)));
        } catch (DateTimeException unreadable) {
            errors.rejectValue(field, "form.error.moment");
            return null;
        }
    }

    public @Nullable UUID id(String field, @Nullable String typed) {
        UUID id = Typed.id(typed);
        if (id == null) {
            errors.rejectValue(field, "form.error.choose");
        }
        return id;
    }

    public <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> choices) {
        E choice = Typed.choice(typed, choices);
        if (choice == null) {
            errors.rejectValue(field, "form.error.choose");
        }
        return choice;
    }

    /** Marks a field as wrong for a reason that only its own form knows. */
    public void refuse(String field, String key) {
        errors.rejectValue(field, key);
    }

    private boolean missing(String field, @Nullable String typed) {
        if (Typed.text(typed) == null) {
            errors.rejectValue(field, "form.error.required");
            return true;
        }
        return false;
    }
}
