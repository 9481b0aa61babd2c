package org.dailydispatch.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;
import org.jspecify.annotations.Nullable;

/** What is typed for one item, exactly as typed. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class AnswerForm {

    @Nullable
    String verdict;

    Map<String, @Nullable String> measures = new LinkedHashMap<>();

    List<String> options = new ArrayList<>();

    @Nullable
    String description;

    @Nullable
    String severity;

    @Nullable
    String fix;

    /** The chosen date, as 2020-02-21. */
    @Nullable
    String by;

    @Nullable
    String unit;

    static AnswerForm of(Answer answer) {
        AnswerForm form = new AnswerForm();
        form.verdict = answer.verdict().name();
        answer.measures().forEach((code, number) -> form.measures.put(code, number.toString()));
        form.options.addAll(answer.options());
        Failure failure = answer.failure();
        if (failure != null) {
            form.take(failure);
        }
        return form;
    }

    private void take(Failure failure) {
        description = failure.description();
        severity = failure.severity() == null ? null : failure.severity().name();
        fix = failure.fix() == null ? null : failure.fix().name();
        by = failure.by() == null ? null : failure.by().toString();
        unit = failure.unit();
    }

    /** Null where nothing, or nothing known, is chosen. */
    @Nullable
    Verdict verdict() {
        return Typed.oneOf(Verdict.class, verdict);
    }
}
