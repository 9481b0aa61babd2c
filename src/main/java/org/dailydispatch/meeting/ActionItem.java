package org.dailydispatch.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * 议定事项: what a meeting agreed, with who has to do it until when and what became of it.
 *
 * @param agreedOn the day of the meeting
 * @param position its number in the minutes
 * @param townshipId null where no township is responsible
 * @param person may be empty
 * @param daysOver how many days ago it was due; 0 where it is not overdue
 * @param remark how it was done, or why it was dropped; empty while it is open
 * @param problems ids of the problems that it is about
 */
public record ActionItem(
        UUID id,
        UUID meetingId,
        MeetingKind kind,
        Name team,
        ReportingDay agreedOn,
        int position,
        String text,
        @Nullable UUID townshipId,
        String unit,
        String person,
        ReportingDay dueOn,
        int daysOver,
        ItemState state,
        String remark,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        List<UUID> problems,
        int version) {

    public ActionItem {
        problems = List.copyOf(problems);
    }

    public boolean open() {
        return state == ItemState.OPEN;
    }

    public boolean overdue() {
        return daysOver > 0;
    }
}
