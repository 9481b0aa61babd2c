package org.dailydispatch.order;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leader writes.
 *
 * @param townshipId the addressee; null for the county
 * @param basis on what a supervision order stands; empty for a recommendation
 * @param difficulties what a recommendation goes out from beside problems; empty for an order
 * @param copies 抄送, one unit on each line beside the townships; empty for a recommendation
 * @param problems those that it cites
 * @param copyTo the townships whose liaisons get a copy to read; none for a recommendation
 */
record Content(
        Kind kind,
        @Nullable UUID townshipId,
        String title,
        String basis,
        String difficulties,
        String demand,
        String copies,
        Instant dueAt,
        Set<UUID> problems,
        Set<UUID> copyTo) {

    Content {
        problems = Set.copyOf(problems);
        copyTo = Set.copyOf(copyTo);
    }

    /** The same with another deadline. */
    Content due(Instant otherwise) {
        return new Content(kind, townshipId, title, basis, difficulties, demand, copies, otherwise, problems, copyTo);
    }
}
