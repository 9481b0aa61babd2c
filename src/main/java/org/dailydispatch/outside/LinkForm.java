package org.dailydispatch.outside;

import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.outside.OutsideLinks.NewLink;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whom somebody asks to answer, and for how long. */
class LinkForm {

    static final int LONGEST_PERSON = 64;
    static final int LONGEST_UNIT = 128;
    static final int LONGEST_NOTE = 500;
    static final int MOST_DAYS = 14;
    private static final int USUAL_DAYS = 3;

    /** Made when the form is shown: sent twice, it is one link. Not called id: that would be the problem's, of the address. */
    public @Nullable String linkId;

    public @Nullable String person;
    public @Nullable String unit;
    public @Nullable String days = Integer.toString(USUAL_DAYS);
    public @Nullable String note;

    static LinkForm of(String unit) {
        LinkForm form = new LinkForm();
        form.linkId = Ids.next().toString();
        form.unit = unit;
        return form;
    }

    /** Null where a field is wrong: its error stands beside it. */
    @Nullable
    NewLink read(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        UUID made = Typed.id(linkId);
        if (made == null) {
            made = Ids.next();
            linkId = made.toString();
        }
        note = Typed.lines(note);
        String name = reader.text("person", person, LONGEST_PERSON);
        String of = reader.text("unit", unit, LONGEST_UNIT);
        Integer length = reader.number("days", days, 1, MOST_DAYS);
        String told = reader.optionalText("note", note, LONGEST_NOTE);
        if (name == null || of == null || length == null || reader.foundErrors()) {
            return null;
        }
        return new NewLink(made, name, of, length, told == null ? "" : told);
    }
}
