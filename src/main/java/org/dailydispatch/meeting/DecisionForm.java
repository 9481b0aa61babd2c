package org.dailydispatch.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.Ids;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One decision as it is typed; a row in which nothing is typed is none. */
class DecisionForm {

    static final int LONGEST_TEXT = 1_000;
    static final int LONGEST_UNIT = 128;
    static final int LONGEST_PERSON = 64;
    private static final int LONGEST_PROBLEMS = 1_000;

    /** Of the item that it is already, or will be; empty for a new row. */
    public @Nullable String id;

    public @Nullable String text;
    public @Nullable String township;
    public @Nullable String unit;
    public @Nullable String person;
    public @Nullable String dueOn;

    /** Numbers of problems, with spaces or commas between. */
    public @Nullable String problems;

    /** @param numbers of the problems that the decision names */
    static DecisionForm of(Decision decision, Map<UUID, String> numbers) {
        DecisionForm form = new DecisionForm();
        form.id = decision.id().toString();
        form.text = decision.text();
        form.township =
                decision.townshipId() == null ? "" : decision.townshipId().toString();
        form.unit = decision.unit();
        form.person = decision.person();
        form.dueOn = decision.dueOn().toString();
        form.problems = String.join(
                " ",
                decision.problems().stream()
                        .map(problem -> numbers.getOrDefault(problem, ""))
                        .toList());
        return form;
    }

    boolean blank() {
        return Stream.of(text, township, unit, person, dueOn, problems).allMatch(typed -> Typed.text(typed) == null);
    }

    /**
     * Null where a field is wrong, which becomes an error of that field.
     *
     * @param at the row, from 0
     * @param ids those that the meeting's decisions may have; what this one takes is taken out
     */
    @Nullable
    Decision read(int at, MeetingChoices.Choices choices, List<UUID> ids, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        String row = "decisions[" + at + "].";
        String readText = text(reader, row, errors, at);
        UUID readTownship = Typed.id(township);
        if (Typed.text(township) != null && !choices.hasTownship(readTownship)) {
            errors.rejectValue(row + "township", "form.error.choose");
        }
        String readUnit = reader.optionalText(row + "unit", unit, LONGEST_UNIT);
        if (readTownship == null && Typed.text(unit) == null) {
            errors.rejectValue(row + "unit", "meeting.decision.unit.missing", new Object[] {at + 1}, null);
        }
        String readPerson = reader.optionalText(row + "person", person, LONGEST_PERSON);
        ReportingDay readDue = due(reader, row, errors, at);
        List<UUID> readProblems = problems(reader, row, choices, errors);
        String responsible = readUnit == null && readTownship != null ? choices.nameOf(readTownship) : readUnit;
        if (readText == null || responsible == null || readDue == null || errors.hasErrors()) {
            return null;
        }
        return new Decision(
                id(ids),
                readText,
                readTownship,
                responsible,
                readPerson == null ? "" : readPerson,
                readDue,
                readProblems);
    }

    private @Nullable String text(FieldReader reader, String row, Errors errors, int at) {
        if (Typed.text(text) == null) {
            errors.rejectValue(row + "text", "meeting.decision.text.missing", new Object[] {at + 1}, null);
            return null;
        }
        return reader.text(row + "text", text, LONGEST_TEXT);
    }

    private @Nullable ReportingDay due(FieldReader reader, String row, Errors errors, int at) {
        if (Typed.text(dueOn) == null) {
            errors.rejectValue(row + "dueOn", "meeting.decision.dueOn.missing", new Object[] {at + 1}, null);
            return null;
        }
        return reader.day(row + "dueOn", dueOn);
    }

    private List<UUID> problems(FieldReader reader, String row, MeetingChoices.Choices choices, Errors errors) {
        List<UUID> found = new ArrayList<>();
        String typed = reader.optionalText(row + "problems", problems, LONGEST_PROBLEMS);
        if (typed == null) {
            return found;
        }
        List<String> numbers = Stream.of(typed.split("[\\s,，、;；]+", -1))
                .filter(number -> !number.isEmpty())
                .toList();
        Map<String, UUID> known = choices.problems(numbers);
        for (String number : numbers) {
            UUID problem = known.get(number);
            if (problem != null && !found.contains(problem)) {
                found.add(problem);
            } else if (problem == null) {
                errors.rejectValue(row + "problems", "meeting.decision.problem.unknown", new Object[] {number}, null);
            }
        }
        return found;
    }

    private UUID id(List<UUID> ids) {
        UUID typed = Typed.id(id);
        return typed != null && ids.remove(typed) ? typed : Ids.next();
    }
}
