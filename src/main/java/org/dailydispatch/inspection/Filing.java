package org.dailydispatch.inspection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector hands in: readable, but not yet checked.
 *
 * @param id made by the client before the first attempt, so that a repeated request is the same inspection
 * @param day the reporting day for which it was written
 * @param deviceTime what the device claims its time to have been when the inspector filed; kept, and used for
 *     the order of findings only
 * @param remark what belongs to no item; empty if nothing
 * @param position where the device claims to be, if the inspector pressed for it; no part of the content
 * @param sentAt what the device claims its time to be while it sends: by it its clock is compared with ours, however
 *     long the filing has waited for a network; null where that is {@code deviceTime} itself
 */
public record Filing(
        UUID id,
        UUID siteId,
        ReportingDay day,
        UUID checklistVersionId,
        Instant startedAt,
        @Nullable Instant deviceTime,
        List<Answer> answers,
        String remark,
        @Nullable Position position,
        @Nullable Instant sentAt) {

    public Filing {
        answers = List.copyOf(answers);
    }

    /** A filing that says nothing of where it was written. */
    public Filing(
            UUID id,
            UUID siteId,
            ReportingDay day,
            UUID checklistVersionId,
            Instant startedAt,
            @Nullable Instant deviceTime,
            List<Answer> answers,
            String remark) {
        this(id, siteId, day, checklistVersionId, startedAt, deviceTime, answers, remark, null, null);
    }

    /** The device's clock as it sends; null where it names no time. */
    @Nullable
    Instant deviceClock() {
        return sentAt == null ? deviceTime : sentAt;
    }

    /** The answers as far as other items may depend on them, by item. */
    public Map<String, Given> given() {
        Map<String, Given> given = new HashMap<>();
        answers.forEach(answer -> given.put(answer.item(), answer.given()));
        return given;
    }

    /** The ids of all photos that its answers name. */
    public Set<UUID> photos() {
        return answers.stream().flatMap(answer -> answer.photos().stream()).collect(Collectors.toSet());
    }

    /** SHA-256 of what is said about the site; the same for the same content, whenever and however it arrives. */
    public String sha256() {
        return Content.sha256(this);
    }
}
