package org.dailydispatch.order;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * One issued order or recommendation and what came of it, for a document that freezes it.
 *
 * @param revision the version of its record
 * @param recommendation whether it is a 督查建议; otherwise it is a 督办单
 * @param number as the paper shows it
 * @param addressee in Chinese
 * @param answeredAt when it was last answered; null where it was not
 * @param acceptedAt when the answer was accepted; null where none was
 */
public record OrderFact(
        UUID id,
        int revision,
        boolean recommendation,
        String number,
        String title,
        String addressee,
        ReportingDay issuedOn,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable Instant acceptedAt) {}
