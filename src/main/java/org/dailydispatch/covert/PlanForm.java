package org.dailydispatch.covert;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.FieldReader;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a leader types in a plan. */
class PlanForm {

    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_TARGETS = 20;

    @Nullable
    String day;

    @Nullable
    String note;

    /** Looked for among the sites. */
    public @Nullable String find;

    public List<String> targets = new ArrayList<>();
    public List<String> people = new ArrayList<>();

    /** Of the plan as it was shown; empty for a new one. */
    public @Nullable String version;

    static PlanForm of(Plan plan) {
        PlanForm form = new PlanForm();
        form.day = plan.day().toString();
        form.note = plan.note();
        plan.targets().forEach(target -> form.targets.add(target.id().toString()));
        plan.people().forEach(person -> form.people.add(person.id().toString()));
        form.version = Integer.toString(plan.version());
        return form;
    }

    /** Null where a field was wrong. */
    @Nullable
    PlanDraft read(Errors errors) {
        FieldReader reader = new FieldReader(errors);
        ReportingDay chosen = reader.day("day", day);
        String said = reader.optionalText("note", note, LONGEST_NOTE);
        List<UUID> who = ids(people);
        if (wanted().isEmpty()) {
            errors.rejectValue("targets", "covert.error.targets");
        } else if (wanted().size() > MOST_TARGETS) {
            errors.rejectValue("targets", "covert.error.tooMany", new Object[] {MOST_TARGETS}, null);
        }
        if (who.isEmpty()) {
            errors.rejectValue("people", "covert.error.people");
        }
        if (reader.foundErrors() || chosen == null) {
            return null;
        }
        return new PlanDraft(chosen, said == null ? "" : said, wanted(), who);
    }

    /** What is ticked, as far as it can be read. */
    List<UUID> wanted() {
        return ids(targets);
    }

    @Nullable
    ReportingDay chosenDay() {
        return Typed.day(day);
    }

    /** -1 where there is none: equal to no stored version. */
    int shownVersion() {
        Integer shown = Typed.number(version);
        return shown == null ? -1 : shown;
    }

    private static List<UUID> ids(List<String> typed) {
        return typed.stream().map(Typed::id).filter(Objects::nonNull).distinct().toList();
    }
}
