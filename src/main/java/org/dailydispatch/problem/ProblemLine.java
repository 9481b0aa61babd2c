package org.dailydispatch.problem;

import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.language.Name;

/**
 * A problem in one line, for rooms that work with problems.
 *
 * @param overdue whether it is open and its deadline has passed, as of the reading
 */
public record ProblemLine(
        UUID id,
        String number,
        Name township,
        UUID townshipId,
        String description,
        Severity severity,
        Instant dueAt,
        boolean overdue,
        ProblemState state) {}
