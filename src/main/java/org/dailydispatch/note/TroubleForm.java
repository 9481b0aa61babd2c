package org.dailydispatch.note;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FieldReader;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The problem that the leader sees in a note, as chosen and typed. */
class TroubleForm {

    private static final int LONGEST_UNIT = 128;
    private static final int DAYS_TO_MEND = 1;
    private static final Duration FARTHEST = Duration.ofDays(366);

    public @Nullable String category;
    public @Nullable String severity;
    public @Nullable String township;
    public @Nullable String description;
    public @Nullable String unit;
    public @Nullable String dueAt;

    static TroubleForm of(Note note, String responsible, ReportingClock clock) {
        TroubleForm form = new TroubleForm();
        form.severity = Severity.GENERAL.name();
        form.township = note.townshipId() == null ? null : note.townshipId().toString();
        form.description = note.text();
        form.unit = responsible;
        form.dueAt = clock.today().plus(DAYS_TO_MEND) + "T18:00";
        return form;
    }

    /** Every field that cannot be read becomes an error; null if there is one. */
    @Nullable
    Trouble read(Set<String> townships, ReportingClock clock, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        Category readCategory = reader.choice("category", category, Category.class);
        Severity readSeverity = reader.choice("severity", severity, Severity.class);
        UUID readTownship = township != null && townships.contains(township) ? UUID.fromString(township) : null;
        if (readTownship == null) {
            errors.rejectValue("township", "form.error.choose");
        }
        String readDescription = reader.text("description", description, NoteForm.LONGEST_TEXT);
        String readUnit = reader.text("unit", unit, LONGEST_UNIT);
        Instant due = due(reader, clock, errors);
        if (readCategory == null
                || readSeverity == null
                || readTownship == null
                || readDescription == null
                || readUnit == null
                || due == null) {
            return null;
        }
        return new Trouble(readTownship, readCategory, readSeverity, readDescription, readUnit, due);
    }

    private @Nullable Instant due(FieldReader reader, ReportingClock clock, Errors errors) {
        LocalDateTime read = reader.moment("dueAt", dueAt);
        if (read == null) {
            return null;
        }
        Instant due = read.atZone(clock.zone()).toInstant();
        if (!due.isAfter(clock.now()) || due.isAfter(clock.now().plus(FARTHEST))) {
            errors.rejectValue("dueAt", "note.dueAt.range");
            return null;
        }
        return due;
    }
}
