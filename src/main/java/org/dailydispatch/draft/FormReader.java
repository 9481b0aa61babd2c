package org.dailydispatch.draft;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.form.DeviceTime;
import org.dailydispatch.form.Typed;
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
        return new Filing(
                id,
                siteId,
                day(today),
                checklist.versionId(),
                startedAt,
                DeviceTime.read(form.deviceTime),
                answers(),
                Typed.lines(form.remark),
                Place.position(form),
                DeviceTime.read(form.sentAt));
    }

    /** The answers that are readable and asked for. */
    List<Answer> answers() {
        Map<String, Given> given = form.given(checklist);
        List<Answer> answers = new ArrayList<>();
        form.answers.forEach((code, answer) -> checklist
                .item(code)
                .ifPresentOrElse(item -> read(item, answer, given, answers), () -> unknown(code, answer, answers)));
        return answers;
    }

    /** What could not be read; complete once {@link #filing} has been called. */
    List<Complaint> complaints() {
        return complaints;
    }

    private ReportingDay day(ReportingDay today) {
        ReportingDay day = Typed.day(form.day);
        return day == null ? today : day;
    }

    /** What an answer before it has made superfluous is left out, whatever was typed there. */
    private void read(Item item, AnswerForm typed, Map<String, Given> given, List<Answer> answers) {
        Verdict verdict = typed.verdict(item);
        if (verdict != null && checklist.applies(item, given)) {
            answers.add(answer(item.code(), verdict, typed).showing(typed.shown()));
        }
    }

    /** Of another version, perhaps; handed on, so that it is refused and not lost. */
    private void unknown(String code, AnswerForm typed, List<Answer> answers) {
        Verdict verdict = Typed.choice(typed.verdict, Verdict.class);
        if (verdict != null) {
            answers.add(answer(code, verdict, typed).showing(typed.shown()));
        }
    }

    private Answer answer(String code, Verdict verdict, AnswerForm typed) {
        if (verdict == Verdict.NOT_APPLICABLE) {
            return Answer.of(code, verdict, Map.of(), List.of()).carried(typed.isCarried());
        }
        Map<String, BigDecimal> numbers = numbers(code, typed);
        Answer answer = verdict == Verdict.FAIL
                ? Answer.failing(code, numbers, typed.ticked(), failure(code, typed))
                : Answer.of(code, verdict, numbers, typed.ticked());
        return answer.carried(typed.isCarried());
    }

    private Map<String, BigDecimal> numbers(String code, AnswerForm typed) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        typed.measures.forEach((measure, text) -> {
            PlainNumber read = PlainNumber.read(text);
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
        String text = Typed.lines(typed);
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private Failure failure(String code, AnswerForm typed) {
        Fix fix = Typed.choice(typed.fix, Fix.class);
        return new Failure(
                Typed.lines(typed.description),
                severity(code, typed),
                fix,
                fix == Fix.BY_DATE ? by(code, typed) : null,
                Typed.lines(typed.unit),
                null);
    }

    private @Nullable Severity severity(String code, AnswerForm typed) {
        if (typed.severity == null) {
            return checklist.item(code).map(Item::severity).orElse(null);
        }
        return Typed.choice(typed.severity, Severity.class);
    }

    private @Nullable ReportingDay by(String code, AnswerForm typed) {
        String text = Typed.lines(typed.by);
        ReportingDay day = Typed.day(text);
        if (day == null && !text.isEmpty()) {
            complaints.add(Complaint.about(code, "by", "draft.by.unreadable", shown(text)));
        }
        return day;
    }
}
