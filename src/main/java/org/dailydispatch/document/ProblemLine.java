package org.dailydispatch.document;

import java.util.UUID;

/**
 * A line of the table of problems.
 *
 * @param due the deadline's day as the document writes it
 * @param state the state as the document writes it, with the days overdue
 * @param tone {@code sev} overdue, {@code due} awaiting its re-check, {@code ok} closed, {@code na} else
 */
public record ProblemLine(
        UUID id,
        String number,
        UUID townshipId,
        String township,
        String place,
        String description,
        String unit,
        String severity,
        String due,
        String state,
        String tone) {}
