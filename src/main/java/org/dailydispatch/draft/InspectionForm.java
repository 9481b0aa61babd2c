package org.dailydispatch.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/** The inspection form as a browser sends it: everything is text, so that nothing typed is lost. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class InspectionForm {

    @Nullable
    String site;

    @Nullable
    String checklist;

    /** The day for which the form was opened. */
    @Nullable
    String day;

    @Nullable
    String startedAt;

    /** The revision that a correction started from; empty for a new inspection. */
    @Nullable
    String revision;

    @Nullable
    String remark;

    Map<String, AnswerForm> answers = new LinkedHashMap<>();

    static InspectionForm of(Inspection inspection) {
        InspectionForm form = new InspectionForm();
        form.site = inspection.row().siteId().toString();
        form.checklist = inspection.checklistVersionId().toString();
        form.day = inspection.day().toString();
        form.startedAt = inspection.row().startedAt().toString();
        form.revision = Integer.toString(inspection.revision());
        form.remark = inspection.remark();
        inspection.answers().forEach(answer -> form.answers.put(answer.item(), AnswerForm.of(answer)));
        return form;
    }

    AnswerForm answer(String item) {
        return answers.getOrDefault(item, new AnswerForm());
    }

    int answered(Checklist list) {
        return Math.toIntExact(list.items().stream()
                .filter(item -> answer(item.code()).verdict() != null)
                .count());
    }

    int failed(Checklist list) {
        return Math.toIntExact(list.items().stream()
                .filter(item -> answer(item.code()).verdict() == Verdict.FAIL)
                .count());
    }
}
