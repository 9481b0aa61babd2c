package org.dailydispatch.meeting;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The filters of the list, as its address carries them. */
class MeetingListForm {

    /** An id that nothing has: a filter that names no team shows nothing, and not more than was asked for. */
    private static final UUID NOBODY = new UUID(0, 0);

    public @Nullable String team;
    public @Nullable String kind;

    /** DRAFT or APPROVED; all where none is named. */
    public @Nullable String state;

    public @Nullable String from;
    public @Nullable String to;

    /** The last row of the page before: its day and id. */
    public @Nullable String after;

    MeetingFilter filter(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay first = reader.optionalDay("from", from);
        ReportingDay last = reader.lastDay("to", to, first);
        MeetingKind readKind = Typed.text(kind) == null ? null : reader.choice("kind", kind, MeetingKind.class);
        MeetingState readState = Typed.text(state) == null ? null : reader.choice("state", state, MeetingState.class);
        String[] mark = after == null ? new String[0] : after.split("_", 2);
        return new MeetingFilter(
                teamId(),
                readKind,
                readState == null ? null : Boolean.valueOf(readState != MeetingState.DRAFT),
                first,
                last,
                mark.length == 2 ? Typed.day(mark[0]) : null,
                mark.length == 2 ? Typed.id(mark[1]) : null);
    }

    private @Nullable UUID teamId() {
        if (Typed.text(team) == null) {
            return null;
        }
        UUID read = Typed.id(team);
        return read == null ? NOBODY : read;
    }

    public boolean narrowed() {
        return !first().equals("/meetings");
    }

    /** The whole list as a file. */
    public String xlsx() {
        return address("/meetings.xlsx", null);
    }

    /** From its first page on. */
    MeetingListForm whole() {
        after = null;
        return this;
    }

    /** The list from its beginning. */
    public String first() {
        return address("/meetings", null);
    }

    /** The page after the last row of this one. */
    String following(MeetingLine last) {
        return address("/meetings", last.day() + "_" + last.id());
    }

    private String address(String path, @Nullable String mark) {
        return Address.of(path)
                .with("team", team)
                .with("kind", kind)
                .with("state", state)
                .with("from", from)
                .with("to", to)
                .with("after", mark)
                .toString();
    }
}
