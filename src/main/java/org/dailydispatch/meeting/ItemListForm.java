package org.dailydispatch.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.listing.Address;
import org.dailydispatch.meeting.ItemFilter.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The filters of the list of action items, as its address carries them. */
class ItemListForm {

    /** An id that nothing has: a filter that names no team shows nothing, and not more than was asked for. */
    private static final UUID NOBODY = new UUID(0, 0);

    public @Nullable String team;

    /** One of {@link Shown}; the open ones where none is named. */
    public @Nullable String state;

    public @Nullable String from;
    public @Nullable String to;

    /** The last row of the page before: the day on which it is due, and its id. */
    public @Nullable String after;

    ItemFilter filter(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay first = reader.optionalDay("from", from);
        ReportingDay last = reader.lastDay("to", to, first);
        String[] mark = after == null ? new String[0] : after.split("_", 2);
        UUID readTeam = Typed.id(team);
        return new ItemFilter(
                shown(),
                Typed.text(team) == null || readTeam != null ? readTeam : NOBODY,
                first,
                last,
                mark.length == 2 ? Typed.day(mark[0]) : null,
                mark.length == 2 ? Typed.id(mark[1]) : null);
    }

    Shown shown() {
        Shown read = Typed.choice(state, Shown.class);
        return read == null ? Shown.OPEN : read;
    }

    /** What narrows the list, by the names of the fields. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "team", team);
        put(set, "state", shown().name());
        put(set, "from", from);
        put(set, "to", to);
        return set;
    }

    private static void put(Map<String, String> set, String name, @Nullable String value) {
        String text = Typed.text(value);
        if (text != null) {
            set.put(name, text);
        }
    }

    /** The list with the same filters in another state. */
    public String in(String otherState) {
        return address("/meetings/items", otherState, null);
    }

    /** The same rows as a file. */
    public String file() {
        return address("/meetings/items.xlsx", state, null);
    }

    /** The page after the last row of this one. */
    String following(ActionItem last) {
        return address("/meetings/items", state, last.dueOn() + "_" + last.id());
    }

    private String address(String path, @Nullable String shownState, @Nullable String mark) {
        return Address.of(path)
                .with("team", team)
                .with("state", shownState)
                .with("from", from)
                .with("to", to)
                .with("after", mark)
                .toString();
    }
}
