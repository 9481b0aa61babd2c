package org.dailydispatch.note;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.language.Name;
import org.dailydispatch.territory.SitesByName;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who is to inspect what, as the leader chose and typed. */
class ErrandForm {

    public @Nullable String assignee;

    /** The inspection that the note had asked for when the form was opened; empty where it was open. */
    public @Nullable String former;

    /** The name of the site, as typed. */
    public @Nullable String site;

    public @Nullable String remark;

    static ErrandForm of(Note note, Locale locale) {
        ErrandForm form = new ErrandForm();
        Name name = note.site();
        UUID asked = note.inspectionId();
        form.former = asked == null ? null : asked.toString();
        form.assignee = note.authorId().toString();
        form.remark = note.open() ? null : note.reason();
        form.site = name == null ? null : name.in(locale);
        return form;
    }

    /** Whether the note still asks for what it asked for when the form was opened. */
    boolean isOf(Note note) {
        return Objects.equals(Typed.id(former), note.inspectionId());
    }

    @Nullable
    UUID assignee(Set<String> people, Errors errors) {
        if (assignee == null || !people.contains(assignee)) {
            errors.rejectValue("assignee", "form.error.choose");
            return null;
        }
        return UUID.fromString(assignee);
    }

    @Nullable
    UUID site(SitesByName sites, UUID countyId, Errors errors) {
        String name = new FieldReader(errors).text("site", site, 128);
        if (name == null) {
            return null;
        }
        UUID found = sites.find(countyId, name).orElse(null);
        if (found == null) {
            errors.rejectValue("site", "note.site.unknown");
        }
        return found;
    }

    String remark(Errors errors) {
        String read = new FieldReader(errors).optionalText("remark", remark, NoteForm.LONGEST_TEXT);
        return read == null ? "" : read;
    }
}
