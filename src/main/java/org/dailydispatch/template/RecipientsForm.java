package org.dailydispatch.template;

import org.dailydispatch.document.Recipients;
import org.jspecify.annotations.Nullable;

/** Whom the dispatches of the working copy are for, as typed. */
class RecipientsForm {

    public @Nullable String addressee;
    public @Nullable String copies;

    /** Both as the page showed them. */
    public @Nullable String mark;

    static RecipientsForm of(Recipients recipients) {
        RecipientsForm form = new RecipientsForm();
        form.addressee = recipients.addressee();
        form.copies = recipients.copies();
        form.mark = Mark.of(recipients);
        return form;
    }

    Recipients recipients() {
        return new Recipients(SectionForm.tidy(addressee), SectionForm.tidy(copies));
    }
}
