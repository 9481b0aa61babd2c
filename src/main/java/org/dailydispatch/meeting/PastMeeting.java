package org.dailydispatch.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the past with what it agreed, for a demonstration.
 *
 * @param units one on a line
 * @param people one on a line: unit, name and duty
 * @param agenda one point on a line
 */
public record PastMeeting(
        UUID id,
        MeetingKind kind,
        ReportingDay day,
        LocalTime time,
        String place,
        String units,
        String people,
        String agenda,
        String notes,
        List<Agreed> agreed,
        Instant approvedAt) {

    public PastMeeting {
        agreed = List.copyOf(agreed);
    }

    /**
     * What it agreed.
     *
     * @param townshipId null where another unit is responsible
     */
    public record Agreed(UUID id, String text, @Nullable UUID townshipId, String unit, ReportingDay dueOn) {}

    Content content() {
        List<Decision> decisions = agreed.stream()
                .map(item -> new Decision(
                        item.id(), item.text(), item.townshipId(), item.unit(), "", item.dueOn(), List.of()))
                .toList();
        return new Content(kind, day, time, place, units, people, agenda, notes, decisions);
    }
}
