package org.dailydispatch.review;

import java.util.List;
import org.dailydispatch.checklist.Item;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an inspection shows of its review, and what its form says to the author.
 *
 * @param items those that are to be mended; empty unless it is returned
 * @param correction the latest request; null where there is none that the reader may see
 * @param leader whether the reader decides
 * @param mine whether the reader wrote it
 * @param dayClosed whether a correction needs the leader's approval
 */
public record ReviewPanel(
        Review review,
        List<Item> items,
        @Nullable Correction correction,
        boolean leader,
        boolean mine,
        boolean dayClosed) {

    public boolean acceptable() {
        return leader && !review.accepted();
    }

    public boolean returnable() {
        return leader && !review.returned();
    }

    /** Whether what the author changes now goes to the leader as a request. */
    public boolean byRequest() {
        return dayClosed && !review.returned();
    }

    public boolean pending() {
        return correction != null && correction.pending();
    }

    /** Whether the leader did not approve the latest request. */
    public boolean refused() {
        return correction != null && correction.state() == CorrectionState.RETURNED;
    }
}
