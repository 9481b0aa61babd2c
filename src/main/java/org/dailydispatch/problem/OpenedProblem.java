package org.dailydispatch.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem that has just been opened.
 *
 * @param number for people, for example {@code DC-20200215-003}: the day of the finding and its sequence in the team
 */
public record OpenedProblem(
        UUID id, String number, @Nullable String itemCode) {}
