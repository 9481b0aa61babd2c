package org.dailydispatch.problem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dailydispatch.day.ReportingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a person types to take a step; each action reads its own fields. */
class StepForm {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_UNIT = 128;
    static final int LONGEST_PERSON = 64;

    private static final Duration FARTHEST = Duration.ofDays(366);

    /** The version of the problem that the person saw. */
    public int version = -1;
    /** How many entries of the timeline the person saw. */
    public int seen;

    public @Nullable String unit;
    public @Nullable String person;
    public @Nullable String dueAt;
    public @Nullable String measures;
    public @Nullable String finishedAt;
    public @Nullable String note;

    /** The form as it is first shown, with what is known already. */
    static StepForm of(Problem problem, int entries, ReportingClock clock) {
        StepForm form = new StepForm();
        form.version = problem.version();
        form.seen = entries;
        form.unit = problem.unit();
        form.person = problem.person();
        form.measures = problem.measures();
        form.dueAt = written(problem.deadline().at(), clock);
        form.finishedAt = written(clock.now(), clock);
        return form;
    }

    String unit(Errors errors) {
        return text("unit", unit, true, LONGEST_UNIT, errors);
    }

    String person(Errors errors) {
        return text("person", person, true, LONGEST_PERSON, errors);
    }

    String measures(Errors errors) {
        return text("measures", measures, true, LONGEST_TEXT, errors);
    }

    String note(boolean required, Errors errors) {
        return text("note", note, required, LONGEST_TEXT, errors);
    }

    Instant deadline(ReportingClock clock, Errors errors) {
        Instant due = moment("dueAt", dueAt, clock, errors);
        if (due != null && !due.isAfter(clock.now())) {
            errors.rejectValue("dueAt", "problem.dueAt.past");
        } else if (due != null && due.isAfter(clock.now().plus(FARTHEST))) {
            errors.rejectValue("dueAt", "problem.dueAt.far");
        }
        return due == null ? Instant.EPOCH : due;
    }

    Instant finished(Problem problem, ReportingClock clock, Errors errors) {
        Instant finished = moment("finishedAt", finishedAt, clock, errors);
        if (finished != null && finished.isAfter(clock.now())) {
            errors.rejectValue("finishedAt", "problem.finishedAt.future");
        } else if (finished != null && clock.dayOf(finished).isBefore(problem.foundOn())) {
            errors.rejectValue("finishedAt", "problem.finishedAt.early");
        }
        return finished == null ? Instant.EPOCH : finished;
    }

    private static String text(String field, @Nullable String typed, boolean required, int longest, Errors errors) {
        // Control characters other than line breaks and tabs mean nothing here, and PostgreSQL keeps no NUL.
        String text = typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
        int length = text.codePointCount(0, text.length());
        if (required && text.isEmpty()) {
            errors.rejectValue(field, "problem." + field + ".missing");
        } else if (length > longest) {
            errors.rejectValue(field, "problem.text.long", new Object[] {longest, length}, null);
        }
        return text;
    }

    private static @Nullable Instant moment(String field, @Nullable String typed, ReportingClock clock, Errors errors) {
        if (typed == null || typed.isBlank()) {
            errors.rejectValue(field, "problem." + field + ".missing");
            return null;
        }
        try {
            return LocalDateTime.parse(typed.strip()).atZone(clock.zone()).toInstant();
        } catch (DateTimeException unreadable) {
            errors.rejectValue(field, "problem.moment.unreadable");
            return null;
        }
    }

    private static String written(Instant instant, ReportingClock clock) {
        return clock.dayOf(instant) + "T" + clock.timeOf(instant).withSecond(0).withNano(0);
    }
}
