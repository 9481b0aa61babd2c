package org.dailydispatch.problem;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The problems that one has to do with, as far as its reader may see them.
 *
 * @param predecessor the problem of which it is the recurrence
 * @param mergedInto the problem of which it is a duplicate
 * @param successors its recurrences
 * @param duplicates those that were merged into it
 */
record Relations(
        @Nullable ProblemLine predecessor,
        @Nullable ProblemLine mergedInto,
        List<ProblemLine> successors,
        List<ProblemLine> duplicates) {

    public boolean isAny() {
        return predecessor != null || mergedInto != null || !successors.isEmpty() || !duplicates.isEmpty();
    }

    /** Whether the reader may see this one of them. */
    public boolean shows(@Nullable UUID id) {
        return is(mergedInto, id) || duplicates.stream().anyMatch(line -> is(line, id));
    }

    private static boolean is(@Nullable ProblemLine line, @Nullable UUID id) {
        return line != null && line.id().equals(id);
    }
}
