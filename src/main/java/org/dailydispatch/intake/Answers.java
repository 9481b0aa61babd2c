package org.dailydispatch.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.draft.Handover;
import org.dailydispatch.draft.Keeping;
import org.dailydispatch.inspection.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts what became of a form into the JSON that a device gets, and says it for people. */
@Component
class Answers {

    private final MessageSource messages;
    private final ReportingClock clock;

    Answers(MessageSource messages, ReportingClock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Why something was not done.
     *
     * @param reason for the device: {@code rules}, {@code day-closed}, {@code differs}, {@code changed}, {@code filed}
     * @param title for people
     * @param complaints what is wrong, each with the field's id on the form's page
     * @param revision the revision that stands filed
     * @param differences both texts, where they differ
     * @param mark the mark of the draft that another page saved
     * @param receipt the number under which it stands filed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refusal(
            String reason,
            String title,
            @Nullable List<Handover.Complaint> complaints,
            @Nullable Integer revision,
            @Nullable List<Handover.Difference> differences,
            @Nullable String mark,
            @Nullable String receipt) {}

    /**
     * @param repeated whether the same content had been filed before
     * @param note what its author should know besides; null for nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filed(String receipt, boolean repeated, @Nullable String note) {}

    ResponseEntity<Filed> filed(Handover.Filed filed, Locale locale) {
        Receipt receipt = filed.receipt();
        long moved = filed.deadlinesMoved();
        String note = moved == 0 ? null : words("intake.deadlinesMoved", locale, moved);
        return ResponseEntity.status(receipt.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new Filed(receipt.number(), receipt.repeated(), note));
    }

    ResponseEntity<Refusal> refused(Handover.Refused refused, Locale locale) {
        String reason = refused.dayClosed() ? "day-closed" : "rules";
        return ResponseEntity.unprocessableContent()
                .body(new Refusal(
                        reason,
                        words("intake.refused." + reason, locale),
                        refused.complaints(),
                        null,
                        null,
                        null,
                        null));
    }

    ResponseEntity<Refusal> differing(Handover.Differing standing, Locale locale) {
        String title = words("intake.differs", locale, standing.receipt(), standing.revision(), time(standing.at()));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(new Refusal(
                        "differs", title, null, standing.revision(), standing.differences(), null, standing.receipt()));
    }

    Refusal notKept(Keeping keeping, Locale locale) {
        if (keeping instanceof Keeping.Filed filed) {
            String title = words("intake.filed", locale, filed.receipt());
            return new Refusal("filed", title, null, null, null, null, filed.receipt());
        }
        Keeping.Changed changed = (Keeping.Changed) keeping;
        String title = words("intake.changed", locale, time(changed.at()));
        return new Refusal("changed", title, null, null, null, changed.mark(), null);
    }

    /** For what never reached a form. */
    Refusal other(String reason, String key, Locale locale, Object... arguments) {
        return new Refusal(reason, words(key, locale, arguments), null, null, null, null, null);
    }

    private String time(Instant at) {
        return clock.minuteOf(at).toString();
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
