package org.dailydispatch.meeting;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What the leader types of a meeting, readable or not. */
class MeetingForm {

    static final int MOST_DECISIONS = 30;
    private static final int BLANK_ROWS = 2;
    private static final int LONGEST_PLACE = 128;
    private static final int LONGEST_LIST = 4_000;
    private static final int LONGEST_TEXT = 20_000;

    /** Made before the first attempt, so that sending twice is one meeting. */
    public @Nullable String id;

    public @Nullable String kind;
    public @Nullable String day;
    public @Nullable String time;
    public @Nullable String place;
    public @Nullable String units;
    public @Nullable String people;
    public @Nullable String agenda;
    public @Nullable String notes;
    public List<DecisionForm> decisions = new ArrayList<>();

    /** Of the meeting as it was shown; empty for a new one. */
    public @Nullable String version;

    static MeetingForm blank(MeetingKind kind, ReportingDay day) {
        MeetingForm form = new MeetingForm();
        form.id = Ids.next().toString();
        form.kind = kind.name();
        form.day = day.toString();
        return form.padded();
    }

    /** @param numbers of the problems that its decisions name */
    static MeetingForm of(Meeting meeting, Map<UUID, String> numbers) {
        Content content = meeting.content();
        MeetingForm form = new MeetingForm();
        form.id = meeting.id().toString();
        form.kind = content.kind().name();
        form.day = content.day().toString();
        form.time = content.time().toString();
        form.place = content.place();
        form.units = content.units();
        form.people = content.people();
        form.agenda = content.agenda();
        form.notes = content.notes();
        content.decisions().forEach(decision -> form.decisions.add(DecisionForm.of(decision, numbers)));
        form.version = Integer.toString(meeting.version());
        return form.padded();
    }

    /** With rows to type decisions into. */
    private MeetingForm padded() {
        for (int row = 0; row < BLANK_ROWS; row++) {
            addRow();
        }
        return this;
    }

    public List<DecisionForm> decisions() {
        return decisions;
    }

    public boolean takesMore() {
        return decisions.size() < MOST_DECISIONS;
    }

    void addRow() {
        if (takesMore()) {
            decisions.add(new DecisionForm());
        }
    }

    /** Adds the lines that the agenda does not have yet. */
    void propose(List<String> lines) {
        String typed = Typed.lines(agenda);
        List<String> had = typed.lines().map(String::strip).toList();
        List<String> all =
                new ArrayList<>(typed.isEmpty() ? List.of() : typed.lines().toList());
        lines.stream().filter(line -> !had.contains(line)).forEach(all::add);
        agenda = String.join("\n", all);
    }

    /** The kind that is chosen; a consultation where none is. */
    public MeetingKind chosenKind() {
        MeetingKind read = Typed.choice(kind, MeetingKind.class);
        return read == null ? MeetingKind.CONSULTATION : read;
    }

    @Nullable
    ReportingDay chosenDay() {
        return Typed.day(day);
    }

    /** The id of the meeting; a new one where none that is an id was sent. */
    UUID id() {
        UUID read = Typed.id(id);
        if (read != null) {
            return read;
        }
        UUID made = Ids.next();
        id = made.toString();
        return made;
    }

    /** -1 where there is none: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }

    /**
     * Every field that cannot be read becomes an error; null if there is one.
     *
     * @param ids those that the meeting's decisions have
     */
    @Nullable
    Content read(MeetingChoices.Choices choices, List<UUID> ids, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        MeetingKind readKind = reader.choice("kind", kind, MeetingKind.class);
        ReportingDay readDay = reader.day("day", day);
        LocalTime readTime = reader.time("time", time);
        String readPlace = reader.text("place", place, LONGEST_PLACE);
        String readUnits = lines(reader, "units", units, LONGEST_LIST);
        String readPeople = lines(reader, "people", people, LONGEST_LIST);
        refuseNobody(errors);
        String readAgenda = lines(reader, "agenda", agenda, LONGEST_TEXT);
        String readNotes = lines(reader, "notes", notes, LONGEST_TEXT);
        List<Decision> readDecisions = decisions(choices, new ArrayList<>(ids), readDay, errors);
        if (readKind == null || readDay == null || readTime == null || readPlace == null || errors.hasErrors()) {
            return null;
        }
        return new Content(
                readKind, readDay, readTime, readPlace, readUnits, readPeople, readAgenda, readNotes, readDecisions);
    }

    private static String lines(FieldReader reader, String field, @Nullable String typed, int most) {
        String read = reader.optionalText(field, Typed.lines(typed), most);
        return read == null ? "" : String.join("\n", Minutes.lines(read));
    }

    private void refuseNobody(Errors errors) {
        Minutes.lines(Typed.lines(people)).stream()
                .filter(line -> Attendee.parse(line) == null)
                .findFirst()
                .ifPresent(line -> errors.rejectValue("people", "meeting.people.line", new Object[] {line}, null));
    }

    private List<Decision> decisions(
            MeetingChoices.Choices choices, List<UUID> ids, @Nullable ReportingDay held, Errors errors) {
        List<Decision> read = new ArrayList<>();
        for (int at = 0; at < decisions.size(); at++) {
            DecisionForm row = decisions.get(at);
            Decision decision = row.blank() ? null : row.read(at, choices, ids, errors);
            if (decision != null && held != null && decision.dueOn().isBefore(held)) {
                errors.rejectValue(
                        "decisions[" + at + "].dueOn", "meeting.decision.dueOn.before", new Object[] {at + 1}, null);
            } else if (decision != null) {
                read.add(decision);
            }
        }
        return read;
    }
}
