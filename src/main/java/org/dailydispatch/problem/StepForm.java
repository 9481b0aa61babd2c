package org.dailydispatch.problem;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What a person types to take a step; each action reads its own fields. */
class StepForm {

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_UNIT = 128;
    static final int LONGEST_PERSON = 64;
    private static final int LONGEST_NUMBER = 24;

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

    /** The number of another problem. */
    public @Nullable String other;

    /** Made when the form is shown: the slot of its photos. */
    public @Nullable String sheet;

    /** The ids of the photos that the server has already. */
    public List<String> photos = new ArrayList<>();

    /** Photos that come with the form itself. */
    public List<MultipartFile> files = new ArrayList<>();

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
        form.sheet = Ids.next().toString();
        return form;
    }

    /** What the action demands; each that is missing or cannot be read is an error beside its field. */
    Terms read(Action action, Problem problem, ReportingClock clock, Errors errors) {
        Set<Demand> demands = Rules.of(action).demands();
        boolean naming = demands.contains(Demand.PERSON) || demands.contains(Demand.ANOTHER_PERSONS_NAME);
        return new Terms(
                demands.contains(Demand.UNIT) ? text("unit", unit, true, LONGEST_UNIT, errors) : "",
                naming ? text("person", person, true, LONGEST_PERSON, errors) : "",
                due(demands, problem, clock, errors),
                demands.contains(Demand.MEASURES) ? text("measures", measures, true, LONGEST_TEXT, errors) : "",
                demands.contains(Demand.FINISHED) ? finished(problem, clock, errors) : Instant.EPOCH,
                text("note", note, demands.contains(Demand.REASON), LONGEST_TEXT, errors),
                demands.contains(Demand.OTHER_PROBLEM) ? text("other", other, true, LONGEST_NUMBER, errors) : "",
                List.of());
    }

    /** The slot of its photos; one of its own where none that is an id was sent. */
    String slot() {
        UUID read = Typed.id(sheet);
        if (read == null) {
            read = Ids.next();
            sheet = read.toString();
        }
        return read.toString();
    }

    List<UUID> photos() {
        return photos.stream().map(Typed::id).filter(Objects::nonNull).toList();
    }

    /** What was typed, in words, for a step that can no longer be taken: nothing of it is lost. */
    String typed(Action action, Terms terms) {
        Set<Demand> demands = Rules.of(action).demands();
        List<String> parts = new ArrayList<>(List.of(terms.said(action)));
        if (demands.contains(Demand.DEADLINE) || demands.contains(Demand.LATER_DEADLINE)) {
            parts.add(Objects.requireNonNullElse(dueAt, ""));
        }
        if (demands.contains(Demand.FINISHED)) {
            parts.add(Objects.requireNonNullElse(finishedAt, ""));
        }
        parts.add(terms.other());
        return parts.stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private Instant due(Set<Demand> demands, Problem problem, ReportingClock clock, Errors errors) {
        boolean later = demands.contains(Demand.LATER_DEADLINE);
        if (!later && !demands.contains(Demand.DEADLINE)) {
            return Instant.EPOCH;
        }
        Instant due = moment("dueAt", dueAt, clock, errors);
        if (due == null) {
            return Instant.EPOCH;
        }
        if (later && !due.isAfter(problem.deadline().at())) {
            errors.rejectValue("dueAt", "problem.dueAt.notLater");
        } else if (!due.isAfter(clock.now())) {
            errors.rejectValue("dueAt", "problem.dueAt.past");
        } else if (due.isAfter(clock.now().plus(FARTHEST))) {
            errors.rejectValue("dueAt", "problem.dueAt.far");
        }
        return due;
    }

    /** A minute is typed: one that holds the finding or the last return is meant to be after it. */
    private Instant finished(Problem problem, ReportingClock clock, Errors errors) {
        Instant finished = moment("finishedAt", finishedAt, clock, errors);
        if (finished == null) {
            return Instant.EPOCH;
        }
        Instant earliest = problem.workedOnSince();
        if (finished.isAfter(clock.now())) {
            errors.rejectValue("finishedAt", "problem.finishedAt.future");
        } else if (finished.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            errors.rejectValue(
                    "finishedAt",
                    problem.returned() == null ? "problem.finishedAt.early" : "problem.finishedAt.beforeReturn");
        }
        return finished.isBefore(earliest) ? earliest : finished;
    }

    /** This form with this content, all of it as it was sent and before any photo was taken in. */
    Sending sending(Action action) throws IOException {
        List<@Nullable String> said = new ArrayList<>();
        said.add(action.name());
        said.addAll(Arrays.asList(unit, person, dueAt, measures, finishedAt, note, other));
        return Sending.of(Typed.id(sheet), said, photos, files);
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
        return clock.dayOf(instant) + "T" + clock.minuteOf(instant);
    }
}
