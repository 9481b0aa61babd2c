package org.dailydispatch.meeting;

import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why something is done or how, as typed, and what it was typed about. */
class WordsForm {

    private static final int LONGEST = 2_000;

    public @Nullable String reason;

    /** Of the record as it was shown. */
    public @Nullable String version;

    static WordsForm about(int version) {
        WordsForm form = new WordsForm();
        form.version = Integer.toString(version);
        return form;
    }

    @Nullable
    String read(Errors errors) {
        return new FieldReader(errors).text("reason", reason, LONGEST);
    }

    /** -1 where there is none: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
