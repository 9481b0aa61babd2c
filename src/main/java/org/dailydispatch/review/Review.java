package org.dailydispatch.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an inspection stands.
 *
 * @param last what the leader said last, perhaps of an earlier revision; null where he said nothing yet
 */
public record Review(ReviewState state, @Nullable Decision last) {

    /** @param items codes of the items to be mended; empty where the reason says it all */
    public record Decision(int revision, ReviewState state, String reason, List<String> items, Instant at, String by) {}

    static Review of(int revision, @Nullable Decision last) {
        return new Review(last != null && last.revision() == revision ? last.state() : ReviewState.FILED, last);
    }

    public boolean returned() {
        return state == ReviewState.RETURNED;
    }

    public boolean accepted() {
        return state == ReviewState.ACCEPTED;
    }

    /** Whether it was returned and has been mended since. */
    public boolean filedAgain() {
        return state == ReviewState.FILED && last != null && last.state() == ReviewState.RETURNED;
    }
}
