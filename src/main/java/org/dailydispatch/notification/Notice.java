package org.dailydispatch.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;

/**
 * What one person is told.
 *
 * @param covert whether only the leader of the team may read it
 * @param arguments what the placeholders of its words stand for
 */
record Notice(
        UUID id,
        NoticeKind kind,
        UUID objectId,
        UUID teamId,
        ReportingDay day,
        boolean covert,
        List<Name> arguments,
        Instant at,
        boolean read) {

    /** The page to which it leads. */
    public String address() {
        return kind.address(objectId, teamId, day);
    }
}
