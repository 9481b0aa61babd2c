package org.dailydispatch.editor;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Reads the fields of an item. Texts may be missing in a working copy: they are read as empty. */
final class Fields {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,4})?");
    private static final int LONGEST_CODE = 32;

    private final Errors errors;
    private final FieldReader reader;

    Fields(Errors errors) {
        this.errors = errors;
        this.reader = new FieldReader(errors);
    }

    /** Empty where nothing was typed; null where it was too long. */
    @Nullable
    String text(String field, @Nullable String typed, int most) {
        int before = errors.getErrorCount();
        String text = reader.optionalText(field, typed, most);
        return errors.getErrorCount() > before ? null : text == null ? "" : text;
    }

    /** Small letters, digits and hyphens. */
    @Nullable
    String code(String field, @Nullable String typed) {
        String text = reader.text(field, typed, LONGEST_CODE);
        if (text != null && !CODE.matcher(text).matches()) {
            errors.rejectValue(field, "editor.error.code");
            return null;
        }
        return text;
    }

    <E extends Enum<E>> @Nullable E choice(String field, @Nullable String typed, Class<E> choices) {
        return reader.choice(field, typed, choices);
    }

    @Nullable
    Integer whole(String field, @Nullable String typed, int least, int most) {
        return reader.number(field, typed, least, most);
    }

    @Nullable
    BigDecimal number(String field, @Nullable String typed) {
        if (Typed.text(typed) == null) {
            errors.rejectValue(field, "form.error.required");
            return null;
        }
        return optionalNumber(field, typed);
    }

    @Nullable
    BigDecimal optionalNumber(String field, @Nullable String typed) {
        String text = Typed.text(typed);
        if (text == null) {
            return null;
        }
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!DECIMAL.matcher(narrow).matches()) {
            errors.rejectValue(field, "editor.error.number");
            return null;
        }
        return new BigDecimal(narrow);
    }

    boolean foundErrors() {
        return errors.hasErrors();
    }
}
