package org.dailydispatch.meeting;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.language.Name;

/**
 * A meeting of a team as it stands.
 *
 * @param content what is written, approved or not
 * @param correction why the approved minutes are being corrected; empty otherwise
 * @param author who saved it last
 * @param minutes the number of the latest approved version; 0 for none
 * @param version for recognising that somebody else saved in between
 */
record Meeting(
        UUID id,
        UUID teamId,
        Name team,
        Content content,
        MeetingState state,
        String correction,
        String author,
        Instant savedAt,
        int minutes,
        int version) {

    /** Whether the leader is writing: before the approval, or a correction. */
    public boolean isBeingWritten() {
        return state != MeetingState.APPROVED;
    }

    public boolean isCorrecting() {
        return state == MeetingState.CORRECTING;
    }

    /** Whether this reader is shown what is being written, and not the latest approved minutes. */
    boolean showsWorkTo(Actor actor) {
        return minutes == 0 || (isBeingWritten() && actor.is(Role.LEADER));
    }
}
