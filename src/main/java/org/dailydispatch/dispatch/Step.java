package org.dailydispatch.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the four steps of a dispatch.
 *
 * @param key {@code assembled}, {@code edited}, {@code signed} or {@code published}
 * @param at when it was done; null while it is not, or where no instant belongs to it
 */
record Step(
        int number,
        String key,
        boolean done,
        boolean current,
        @Nullable Instant at) {

    static List<Step> of(Dispatch dispatch) {
        boolean locked = !dispatch.draft();
        return List.of(
                new Step(1, "assembled", true, false, dispatch.asOf()),
                new Step(2, "edited", locked, !locked, null),
                new Step(3, "signed", locked, dispatch.signed(), dispatch.signedAt()),
                new Step(4, "published", dispatch.published(), false, dispatch.publishedAt()));
    }
}
