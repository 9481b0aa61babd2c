package org.dailydispatch.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Mode;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * An inspection as a row of the leader's list.
 *
 * @param failures what is wrong, in the words of the inspector
 * @param again whether it had been returned and was mended
 * @param reason why it was returned; empty otherwise
 */
record ReviewLine(
        UUID id,
        int revision,
        ReportingDay day,
        Name site,
        Name township,
        Mode mode,
        String author,
        String receipt,
        Instant filedAt,
        Instant revisedAt,
        int passed,
        int failed,
        int notApplicable,
        List<String> failures,
        ReviewState state,
        boolean again,
        String reason,
        @Nullable String by) {

    public String seen() {
        return id + "_" + revision;
    }
}
