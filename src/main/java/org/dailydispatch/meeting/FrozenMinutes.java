package org.dailydispatch.meeting;

import java.time.Instant;

/**
 * One approved version of the minutes of a meeting.
 *
 * @param number 1 for the first, more for its corrections
 * @param reason why it corrects the version before; empty in the first
 * @param intact whether it still has the hash with which it was approved
 */
record FrozenMinutes(
        int number,
        String reason,
        Minutes content,
        Instant approvedAt,
        String approver,
        String sha256,
        boolean intact) {}
