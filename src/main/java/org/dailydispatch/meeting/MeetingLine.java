package org.dailydispatch.meeting;

import java.time.LocalTime;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * A meeting in the list.
 *
 * @param items how many items it agreed
 * @param open how many of them are not settled
 * @param minutes the number of the latest approved version; 0 for none
 */
record MeetingLine(
        UUID id,
        Name team,
        MeetingKind kind,
        ReportingDay day,
        LocalTime time,
        String place,
        MeetingState state,
        int minutes,
        int items,
        int open) {}
