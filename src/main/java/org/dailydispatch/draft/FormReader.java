package org.dailydispatch.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Complaint;
import org.dailydispatch.inspection.Failure;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Fix;
import org.jspecify.annotations.Nullable;

/** Turns a form into a filing, and says what in it cannot be read. */
final class FormReader {

    /** So much of what cannot be read is repeated in a message. */
    private static final int SHOWN = 20;

    private final InspectionForm form;
    private final Checklist checklist;
    private final List<Complaint> complaints = new ArrayList<>();

    FormReader(InspectionForm form, Checklist checklist) {
        this.form = form;
        this.checklist = checklist;
    }

    /** What the form says, as far as it can be read. */
    Filing filing(UUID id, UUID siteId, ReportingDay today, Instant startedAt) {
        List<Answer> answers = new ArrayList<>();
        form.answers.forEach((code, answer) -> {
            Verdict verdict = answer.verdict();
            if (verdict != null) {
                answers.add(answer(code, verdict, answer));
            }
        });
        return new Filing(
                id, siteId, day(today), checklist.versionId(), startedAt, null, answers, Typed.text(form.remark));
    }

    /** What could not be read; complete once {@link #filing} has been called. */
    List<Complaint> complaints() {
        return complaints;
    }

    private ReportingDay day(ReportingDay today) {
        ReportingDay day = Typed.day(form.day);
        return day == null ? today : day;
    }

    private Answer answer(String code, Verdict verdict, AnswerForm typed) {
        if (verdict == Verdict.NOT_APPLICABLE) {
            return Answer.of(code, verdict, Map.of(), List.of());
        }
        Map<String, Integer> numbers = numbers(code, typed);
        List<String> options = ticked(typed);
        return verdict == Verdict.PASS
                ? Answer.of(code, verdict, numbers, options)
                : Answer.failing(code, numbers, options, failure(code, typed));
    }

    private static List<String> ticked(AnswerForm typed) {
        return typed.options.stream().filter(option -> !option.isBlank()).toList();
    }

    private Map<String, Integer> numbers(String code, AnswerForm typed) {
        Map<String, Integer> numbers = new TreeMap<>();
        typed.measures.forEach((measure, text) -> {
            WholeNumber read = WholeNumber.read(text);
            if (read.number() != null) {
                numbers.put(measure, read.number());
            } else if (read.wrong() != null) {
                complaints.add(
                        Complaint.about(code, "measures." + measure, read.wrong(), label(code, measure), shown(text)));
            }
        });
        return numbers;
    }

    private Object label(String code, String measure) {
        return checklist
                .item(code)
                .flatMap(item -> item.measure(measure))
                .<Object>map(found -> found.name())
                .orElse(measure);
    }

    private static String shown(@Nullable String typed) {
        String text = Typed.text(typed);
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private Failure failure(String code, AnswerForm typed) {
        Fix fix = Typed.oneOf(Fix.class, typed.fix);
        return new Failure(
                Typed.text(typed.description),
                severity(code, typed),
                fix,
                fix == Fix.BY_DATE ? by(code, typed) : null,
                Typed.text(typed.unit),
                null);
    }

    private @Nullable Severity severity(String code, AnswerForm typed) {
        if (typed.severity == null) {
            return checklist.item(code).map(Item::severity).orElse(null);
        }
        return Typed.oneOf(Severity.class, typed.severity);
    }

    private @Nullable ReportingDay by(String code, AnswerForm typed) {
        String text = Typed.text(typed.by);
        ReportingDay day = Typed.day(text);
        if (day == null && !text.isEmpty()) {
            complaints.add(Complaint.about(code, "by", "draft.by.unreadable", shown(text)));
        }
        return day;
    }
}
