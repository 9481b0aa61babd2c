package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection said from one correction to the next; number 1 is what was filed first.
 *
 * @param author who wrote it
 * @param approvedBy the leader who approved it after the day had closed; null where nobody had to
 * @param reason why it was corrected, where the author said so; may be empty
 */
public record Revision(
        int number,
        Instant at,
        String author,
        @Nullable String approvedBy,
        String reason,
        List<Answer> answers,
        String remark) {

    public Revision {
        answers = List.copyOf(answers);
    }
}
