package org.dailydispatch.notification;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A message as the administrator sees it: that there is one and how it fares, not what it says nor to which address.
 *
 * @param recipient a person's name; null for a group's robot
 * @param kind what it tells; null for a digest
 * @param day the day that it is about
 */
record Delivery(
        UUID id,
        ChannelKind channel,
        @Nullable String recipient,
        @Nullable NoticeKind kind,
        ReportingDay day,
        Instant madeAt,
        DeliveryState state,
        int tries,
        Instant nextAt,
        @Nullable Instant settledAt,
        Undelivered.@Nullable Reason reason,
        String detail) {

    public boolean dead() {
        return state == DeliveryState.DEAD;
    }

    /** Whether it is a digest for a group's robot, as older versions wrote: a robot is told of occasions, nobody's digest. */
    boolean isGroupDigest() {
        return channel == ChannelKind.WEBHOOK && kind == null;
    }

    public boolean canBeTakenUp() {
        return dead() && !isGroupDigest();
    }
}
