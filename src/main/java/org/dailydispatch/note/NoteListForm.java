package org.dailydispatch.note;

import java.util.Arrays;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The filters of the list, as its address carries them. */
class NoteListForm {

    /** An id that nothing has: a filter that names nobody shows nothing, and not more than was asked for. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** A state, or ALL; the open ones where none is named. */
    public @Nullable String state;

    public @Nullable String from;
    public @Nullable String to;
    public @Nullable String author;

    /** The last row of the page before: its day and id. */
    public @Nullable String after;

    NoteFilter filter(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay first = reader.optionalDay("from", from);
        ReportingDay last = reader.lastDay("to", to, first);
        String[] mark = after == null ? new String[0] : after.split("_", 2);
        return new NoteFilter(
                shown(),
                first,
                last,
                author == null || author.isBlank() ? null : orNobody(Typed.id(author)),
                mark.length == 2 ? Typed.day(mark[0]) : null,
                mark.length == 2 ? Typed.id(mark[1]) : null);
    }

    /** From its first page on. */
    NoteListForm whole() {
        after = null;
        return this;
    }

    private static UUID orNobody(@Nullable UUID id) {
        return id == null ? NOBODY : id;
    }

    @Nullable
    NoteState shown() {
        if ("ALL".equals(state)) {
            return null;
        }
        return Arrays.stream(NoteState.values())
                .filter(value -> value.name().equals(state))
                .findFirst()
                .orElse(NoteState.OPEN);
    }

    /** The list with the same filters in another state. */
    public String in(String otherState) {
        return address("/notes", otherState, null);
    }

    /** The whole list as a file. */
    public String xlsx() {
        return address("/notes.xlsx", state, null);
    }

    /** The page after the last row of this one. */
    String following(Note last) {
        return address("/notes", state, last.day() + "_" + last.id());
    }

    private String address(String path, @Nullable String shownState, @Nullable String mark) {
        return Address.of(path)
                .with("state", shownState)
                .with("from", from)
                .with("to", to)
                .with("author", author)
                .with("after", mark)
                .toString();
    }
}
