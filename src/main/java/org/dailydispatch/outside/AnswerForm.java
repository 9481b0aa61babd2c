package org.dailydispatch.outside;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.dailydispatch.outside.Visits.Answer;
import org.dailydispatch.photo.Photo;
import org.dailydispatch.problem.OutsideProblem;
import org.dailydispatch.problem.Sending;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

/** What a person outside types to answer. */
class AnswerForm {

    static final int LONGEST_TEXT = 2000;

    /** The version of the problem that the person saw. */
    public int version = -1;
    /** How many entries of the timeline the person saw. */
    public int seen;

    /** Made when the form is shown, and anew where it is to be sent again about what stands now. */
    public @Nullable String sheet;

    public @Nullable String measures;
    public @Nullable String finishedAt;

    /** The ids of the photos that the server has already, and are to be sent. */
    public List<String> photos = new ArrayList<>();

    /** The ids of all that the form showed: those of them that are not to be sent are taken back. */
    public List<String> shown = new ArrayList<>();

    /** Photos that come with the form itself. */
    public List<MultipartFile> files = new ArrayList<>();

    /** The form as it is first shown: after a return with what was said last, and with photos that were sent in vain. */
    static AnswerForm of(OutsideProblem problem, List<Photo> waiting, ReportingClock clock) {
        AnswerForm form = new AnswerForm();
        form.sees(problem);
        OutsideProblem.Said last = problem.answer();
        form.measures = last == null ? "" : last.text();
        Instant now = clock.now();
        form.finishedAt = clock.dayOf(now) + "T" + clock.minuteOf(now);
        waiting.forEach(photo -> form.photos.add(photo.id().toString()));
        return form;
    }

    /** From now on it is about the problem as it stands. */
    void sees(OutsideProblem problem) {
        version = problem.version();
        seen = problem.news().size();
        sheet = Ids.next().toString();
    }

    /** This form with this content, all of it as it was sent and before any photo was taken in. */
    Sending sending() throws IOException {
        return Sending.of(Typed.id(sheet), Arrays.asList(measures, finishedAt), photos, files);
    }

    /** Whether photos came with it, or were to be sent. */
    boolean hasPhotos() {
        return !photos.isEmpty() || files.stream().anyMatch(file -> !file.isEmpty());
    }

    /** Null where a field is wrong: its error stands beside it. */
    @Nullable
    Answer read(OutsideProblem problem, ReportingClock clock, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        measures = Typed.lines(measures);
        String done = reader.text("measures", measures, LONGEST_TEXT);
        Instant finished = finished(problem, clock, reader);
        return done == null || finished == null || reader.foundErrors()
                ? null
                : new Answer(version, done, finished, ids(photos));
    }

    /** The photos that are to be sent. */
    List<UUID> chosen() {
        return ids(photos);
    }

    /** The photos that the form showed and that were struck out. */
    List<UUID> struckOut() {
        List<UUID> out = new ArrayList<>(ids(shown));
        out.removeAll(ids(photos));
        return out;
    }

    private static @Nullable Instant finished(LocalDateTime typed, ReportingClock clock) {
        return typed.getYear() < 1900 || typed.getYear() > 2999
                ? null
                : typed.atZone(clock.zone()).toInstant();
    }

    /** A minute is typed: one that holds the finding or the last return is meant to be after it. */
    private @Nullable Instant finished(OutsideProblem problem, ReportingClock clock, FieldReader reader) {
        LocalDateTime typed = reader.moment("finishedAt", finishedAt);
        if (typed == null) {
            return null;
        }
        Instant finished = finished(typed, clock);
        if (finished == null || finished.isAfter(clock.now())) {
            reader.refuse("finishedAt", "outside.finishedAt.future");
            return null;
        }
        Instant earliest = problem.workedOnSince();
        if (finished.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            reader.refuse("finishedAt", "outside.finishedAt.early");
        }
        return finished.isBefore(earliest) ? earliest : finished;
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream().map(Typed::id).filter(Objects::nonNull).toList();
    }
}
