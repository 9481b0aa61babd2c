package org.dailydispatch.problem;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** A problem that is entered by hand, as chosen and typed. */
class EntryForm {

    static final Set<Source> SOURCES = Set.of(Source.PUBLIC, Source.DATA, Source.SUPERIOR);

    private static final int LONGEST_NAME = 128;
    private static final int DAYS_TO_MEND = 1;
    private static final Duration FARTHEST = Duration.ofDays(366);

    /** Made before the first attempt, so that sending twice is one problem. */
    public @Nullable String id;

    public @Nullable String source;
    public @Nullable String township;

    /** The name of the site, as typed. */
    public @Nullable String site;

    public @Nullable String category;
    public @Nullable String severity;
    public @Nullable String description;
    public @Nullable String unit;
    public @Nullable String person;
    public @Nullable String dueAt;

    /** The ids of the photos that the server has already. */
    public List<String> photos = new ArrayList<>();

    /** Photos that come with the form itself. */
    public List<MultipartFile> files = new ArrayList<>();

    static EntryForm blank(ReportingClock clock) {
        EntryForm form = new EntryForm();
        form.id = Ids.next().toString();
        form.severity = Severity.GENERAL.name();
        form.dueAt = clock.today().plus(DAYS_TO_MEND) + "T18:00";
        return form;
    }

    UUID id() {
        UUID read = Typed.id(id);
        if (read != null) {
            return read;
        }
        UUID made = Ids.next();
        id = made.toString();
        return made;
    }

    /**
     * The id holds another text already: what was typed is kept and becomes a problem of its own when sent again. Photos
     * belong to the id: they have to be chosen again.
     */
    void asAnother(String number, Errors errors) {
        boolean withPhotos = !photos.isEmpty() || files.stream().anyMatch(file -> !file.isEmpty());
        id = Ids.next().toString();
        photos.clear();
        errors.reject("problem.refused.otherEntry", new Object[] {number}, null);
        if (withPhotos) {
            errors.rejectValue("photos", "problem.photos.chooseAgain");
        }
    }

    /** This form with this content, all of it as it was sent and before any photo was taken in. */
    Sending sending() throws IOException {
        return Sending.of(
                id(),
                Arrays.asList(source, township, site, category, severity, description, unit, person, dueAt),
                photos,
                files);
    }

    List<UUID> photos() {
        return photos.stream().map(Typed::id).filter(Objects::nonNull).toList();
    }

    /** Every field that cannot be read becomes an error; null if there is one. */
    @Nullable
    NewProblem read(Actor actor, EntryChoices choices, ReportingClock clock, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        Source readSource = source(reader);
        UUID readTownship = choices.township(actor, township);
        if (readTownship == null) {
            errors.rejectValue("township", "form.error.choose");
        }
        UUID siteId = site(actor, readTownship, choices, reader);
        Category readCategory = reader.choice("category", category, Category.class);
        Severity readSeverity = reader.choice("severity", severity, Severity.class);
        String readDescription = reader.text("description", description, StepForm.LONGEST_TEXT);
        String readUnit = reader.text("unit", unit, StepForm.LONGEST_UNIT);
        String readPerson = reader.optionalText("person", person, StepForm.LONGEST_PERSON);
        Instant due = due(reader, clock);
        if (readSource == null
                || readTownship == null
                || readCategory == null
                || readSeverity == null
                || readDescription == null
                || readUnit == null
                || due == null
                || errors.hasErrors()) {
            return null;
        }
        return new NewProblem(
                actor.team(),
                readTownship,
                siteId,
                null,
                null,
                null,
                readSource,
                readCategory,
                readDescription,
                readSeverity,
                clock.today(),
                clock.now(),
                actor.id(),
                due,
                readUnit,
                readPerson == null ? "" : readPerson);
    }

    private @Nullable Source source(FieldReader reader) {
        Source read = reader.choice("source", source, Source.class);
        if (read != null && !SOURCES.contains(read)) {
            reader.refuse("source", "form.error.choose");
            return null;
        }
        return read;
    }

    private @Nullable UUID site(Actor actor, @Nullable UUID townshipId, EntryChoices choices, FieldReader reader) {
        String name = reader.optionalText("site", site, LONGEST_NAME);
        if (name == null || townshipId == null) {
            return null;
        }
        UUID found = choices.site(actor, townshipId, name);
        if (found == null) {
            reader.refuse("site", "problem.site.unknown");
        }
        return found;
    }

    private @Nullable Instant due(FieldReader reader, ReportingClock clock) {
        LocalDateTime read = reader.moment("dueAt", dueAt);
        if (read == null) {
            return null;
        }
        Instant due = read.atZone(clock.zone()).toInstant();
        if (!due.isAfter(clock.now())) {
            reader.refuse("dueAt", "problem.dueAt.past");
        } else if (due.isAfter(clock.now().plus(FARTHEST))) {
            reader.refuse("dueAt", "problem.dueAt.far");
        }
        return due;
    }
}
