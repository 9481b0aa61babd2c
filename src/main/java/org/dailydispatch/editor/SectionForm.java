package org.dailydispatch.editor;

import org.dailydispatch.form.FieldReader;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/** The heading of a section. The English name may follow later, but not after publishing. */
class SectionForm {

    @Nullable
    String nameZh;

    @Nullable
    String nameEn;

    @Nullable
    String mark;

    static SectionForm of(Part part) {
        SectionForm form = new SectionForm();
        form.nameZh = part.name().zh();
        form.nameEn = part.name().en();
        form.mark = Mark.of(part);
        return form;
    }

    @Nullable
    Name name(FieldReader read) {
        String zh = read.text("nameZh", nameZh, 64);
        String en = read.optionalText("nameEn", nameEn, 96);
        return zh == null ? null : new Name(zh, en == null ? "" : en);
    }
}
