package org.dailydispatch.assignment;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Whose visits go to whom, and why. */
class HandoverForm {

    static final String NOBODY = "NOBODY";
    private static final int LONGEST_REASON = 200;
    private static final int MOST_DAYS = 31;

    @Nullable
    String from;

    /** The id of a person, or {@link #NOBODY}. */
    @Nullable
    String to;

    /** Read by the template too, for the way back. */
    public @Nullable String first;

    @Nullable
    String last;

    @Nullable
    String reason;

    /** Null where a field was wrong. */
    @Nullable
    Handover read(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        UUID whose = reader.id("from", from);
        UUID whom = NOBODY.equals(to) ? null : reader.id("to", to);
        ReportingDay firstDay = reader.day("first", first);
        ReportingDay lastDay = Typed.text(last) == null ? firstDay : reader.lastDay("last", last, firstDay);
        String why = reader.text("reason", reason, LONGEST_REASON);
        if (whose != null && whose.equals(whom)) {
            errors.rejectValue("to", "assignment.error.samePerson");
        }
        if (firstDay != null && lastDay != null && firstDay.daysUntil(lastDay) >= MOST_DAYS) {
            errors.rejectValue("last", "assignment.error.tooLong", new Object[] {MOST_DAYS}, null);
        }
        if (reader.foundErrors() || whose == null || firstDay == null || lastDay == null || why == null) {
            return null;
        }
        return new Handover(whose, whom, firstDay, lastDay, why);
    }
}
