package org.dailydispatch.order;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * One issued order or recommendation and what had come of it by the instant that was asked for, for a document that freezes
 * it.
 *
 * @param revision the version of its record
 * @param recommendation whether it is a 督查建议; otherwise it is a 督办单
 * @param number as the paper shows it
 * @param addressee in Chinese
 * @param dueAt the deadline then in force
 * @param outcome what had come of it then
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
        Outcome outcome) {}
