package org.dailydispatch.draft;

import java.util.Map;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;
import org.jspecify.annotations.Nullable;

/**
 * One item as the form shows it.
 *
 * @param defaultUnit the responsible unit that is proposed
 * @param earlier the last answer of the days before; null where there is none
 * @param errors what is wrong with its parts, in words, by field
 */
record FormItem(
        Item item,
        AnswerForm typed,
        String defaultUnit,
        @Nullable Earlier earlier,
        Map<String, String> errors) {

    /** What was answered on an earlier day. */
    record Earlier(ReportingDay day, Answer answer) {
        public String description() {
            Failure failure = answer.failure();
            return failure == null ? "" : failure.description();
        }
    }

    static String id(String item, String field) {
        return "q-" + item + "-" + field.replace('.', '-');
    }

    public String id(String field) {
        return id(item.code(), field);
    }

    public String name(String field) {
        return "answers[" + item.code() + "]." + field;
    }

    public boolean answered() {
        return typed.verdict() != null;
    }

    public boolean is(String verdict) {
        Verdict given = typed.verdict();
        return given != null && given.name().equals(verdict);
    }

    /** How the progress bar shows it: a class of the style sheet. */
    public String segment() {
        Verdict given = typed.verdict();
        if (given == null) {
            return "todo";
        }
        return switch (given) {
            case PASS -> "ok";
            case FAIL -> "bad";
            case NOT_APPLICABLE -> "na";
        };
    }

    public @Nullable String number(String measure) {
        return typed.measures.get(measure);
    }

    public boolean ticked(String option) {
        return typed.options.contains(option);
    }

    public @Nullable String description() {
        return typed.description;
    }

    public boolean hasSeverity(Severity severity) {
        return typed.severity == null ? item.severity() == severity : typed.severity.equals(severity.name());
    }

    public boolean hasFix(String fix) {
        return fix.equals(typed.fix);
    }

    public @Nullable String by() {
        return typed.by;
    }

    public String unit() {
        return typed.unit == null ? defaultUnit : typed.unit;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
