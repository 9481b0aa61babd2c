package org.dailydispatch.dispatch;

import org.jspecify.annotations.Nullable;

/** The leader's own sections, as typed. */
class EditForm {

    /** The revision of the draft that the leader saw. */
    public int revision;

    public @Nullable String recommendations;
    public @Nullable String tomorrow;

    /** The key of the suggestion whose button was pressed; null where the texts are only saved. */
    public @Nullable String adopt;

    static EditForm of(Dispatch draft) {
        EditForm form = new EditForm();
        form.revision = draft.revision();
        form.recommendations = draft.recommendations();
        form.tomorrow = draft.tomorrow();
        return form;
    }
}
