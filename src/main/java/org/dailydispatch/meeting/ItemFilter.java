package org.dailydispatch.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * Which action items a list shows. A part that is null does not narrow it.
 *
 * @param from the first day on which they are due
 * @param afterDue with {@code afterId}: the last row of the page before this one
 */
record ItemFilter(
        Shown shown,
        @Nullable UUID teamId,
        @Nullable ReportingDay from,
        @Nullable ReportingDay to,
        @Nullable ReportingDay afterDue,
        @Nullable UUID afterId) {

    /** Which states the list shows. */
    enum Shown {
        OPEN("i.state = 'OPEN'"),
        OVERDUE("i.state = 'OPEN' and i.due_on < :today"),
        DONE("i.state = 'DONE'"),
        DROPPED("i.state = 'DROPPED'"),
        ALL("true");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }
    }

    String condition() {
        return shown.condition
                + (teamId == null ? "" : " and i.team_id = :team")
                + (from == null ? "" : " and i.due_on >= :from")
                + (to == null ? "" : " and i.due_on <= :to")
                + (afterDue == null || afterId == null ? "" : " and (i.due_on, i.id) > (:afterDue, :afterId)");
    }

    Map<String, Object> parameters(ReportingDay today) {
        Map<String, Object> parameters = new HashMap<>();
        MeetingFilter.put(parameters, "today", today.date());
        MeetingFilter.put(parameters, "team", teamId);
        MeetingFilter.put(parameters, "from", from == null ? null : from.date());
        MeetingFilter.put(parameters, "to", to == null ? null : to.date());
        MeetingFilter.put(parameters, "afterDue", afterDue == null ? null : afterDue.date());
        MeetingFilter.put(parameters, "afterId", afterId);
        return parameters;
    }

    /** The page after this row. */
    ItemFilter after(ActionItem last) {
        return new ItemFilter(shown, teamId, from, to, last.dueOn(), last.id());
    }
}
