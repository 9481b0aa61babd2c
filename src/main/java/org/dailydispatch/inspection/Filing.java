package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector hands in: readable, but not yet checked.
 *
 * @param id made by the client before the first attempt, so that a repeated request is the same inspection
 * @param day the reporting day for which it was written
 * @param deviceTime what the device claims its time to be; kept, never used
 * @param remark what belongs to no item; empty if nothing
 */
public record Filing(
        UUID id,
        UUID siteId,
        ReportingDay day,
        UUID checklistVersionId,
        Instant startedAt,
        @Nullable Instant deviceTime,
        List<Answer> answers,
        String remark) {

    public Filing {
        answers = List.copyOf(answers);
    }

    /** SHA-256 of what is said about the site; the same for the same content, whenever and however it arrives. */
    public String sha256() {
        return Content.sha256(this);
    }
}
