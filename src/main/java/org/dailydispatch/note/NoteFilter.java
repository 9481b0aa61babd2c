package org.dailydispatch.note;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Which notes a list shows. A part that is null does not narrow it.
 *
 * @param afterDay with {@code afterId}: the last row of the page before this one
 */
record NoteFilter(
        @Nullable NoteState state,
        @Nullable ReportingDay from,
        @Nullable ReportingDay to,
        @Nullable UUID authorId,
        @Nullable ReportingDay afterDay,
        @Nullable UUID afterId) {

    /** The same from the row after this one. */
    NoteFilter after(Note last) {
        return new NoteFilter(state, from, to, authorId, last.day(), last.id());
    }

    String condition() {
        return "true"
                + (state == null ? "" : " and n.state = :state")
                + (from == null ? "" : " and n.day >= :from")
                + (to == null ? "" : " and n.day <= :to")
                + (authorId == null ? "" : " and n.author_id = :author")
                + (afterDay == null || afterId == null ? "" : " and (n.day, n.id) < (:afterDay, :afterId)");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        put(parameters, "state", state == null ? null : state.name());
        put(parameters, "from", from == null ? null : from.date());
        put(parameters, "to", to == null ? null : to.date());
        put(parameters, "author", authorId);
        put(parameters, "afterDay", afterDay == null ? null : afterDay.date());
        put(parameters, "afterId", afterId);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
