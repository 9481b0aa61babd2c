package org.dailydispatch.editor;

import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;

/** The last question before a version is published. */
class PublishForm {

    @Nullable
    String note;

    /** The state of the working copy that was looked at. */
    @Nullable
    String version;

    @Nullable
    String note(FieldReader read) {
        return read.text("note", note, 400);
    }

    /** -1 where the hidden field was tampered with: equal to no state. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }
}
