package org.dailydispatch.note;

import org.dailydispatch.form.FieldReader;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Why a note is put aside, as typed. */
class AsideForm {

    public @Nullable String reason;

    @Nullable
    String reason(Errors errors) {
        return new FieldReader(errors).text("reason", reason, NoteForm.LONGEST_TEXT);
    }
}
