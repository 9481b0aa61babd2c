package org.dailydispatch.order;

import java.time.Instant;
import java.util.Objects;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a person types to take a step; each action reads its own fields. */
class StepForm {

    /** The version that the person saw. */
    public int version = -1;
    /** How many entries of the timeline the person saw. */
    public int seen;

    public @Nullable String measures;
    public @Nullable String answer;
    public @Nullable String note;
    public @Nullable String dueAt;
    public @Nullable String heldOn;
    public @Nullable String people;
    public @Nullable String agreed;

    /** The form as it is first shown, with what is known already. */
    static StepForm of(Order order, int entries, ReportingClock clock) {
        StepForm form = new StepForm();
        form.version = order.version();
        form.seen = entries;
        form.measures = order.measures();
        form.answer = order.answer();
        form.note = order.state().isAwaitingAddressee() ? PaperWords.REMINDER : null;
        form.dueAt = clock.today().next() + "T18:00";
        form.heldOn = clock.today().toString();
        return form;
    }

    Reply reply(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        return new Reply(
                orEmpty(reader.text("measures", Typed.lines(measures), OrderForm.LONGEST_TEXT)),
                orEmpty(reader.optionalText("answer", Typed.lines(answer), OrderForm.LONGEST_TEXT)));
    }

    String note(boolean required, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        String typed = Typed.lines(note);
        return orEmpty(
                required
                        ? reader.text("note", typed, OrderForm.LONGEST_TEXT)
                        : reader.optionalText("note", typed, OrderForm.LONGEST_TEXT));
    }

    Instant deadline(ReportingClock clock, Errors errors) {
        return Objects.requireNonNullElse(OrderForm.deadline("dueAt", dueAt, clock, errors), Instant.EPOCH);
    }

    /** A talk that was held from the issuing on until today; anything wrong is an error beside its field. */
    Talk talk(Order order, ReportingDay today, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay day = reader.day("heldOn", heldOn);
        ReportingDay first = Objects.requireNonNullElse(order.issuedOn(), today);
        if (day != null && (day.isBefore(first) || day.isAfter(today))) {
            errors.rejectValue("heldOn", "order.heldOn.range", new Object[] {first.toString()}, null);
        }
        return new Talk(
                Objects.requireNonNullElse(day, today),
                orEmpty(reader.text("people", Typed.lines(people), OrderForm.LONGEST_LINES)),
                orEmpty(reader.text("agreed", Typed.lines(agreed), OrderForm.LONGEST_TEXT)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
