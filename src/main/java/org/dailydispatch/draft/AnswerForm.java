package org.dailydispatch.draft;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.form.Typed;
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

    /** Ids of photos, whether the server has them already or not. */
    List<String> photos = new ArrayList<>();

    /** Not empty where the answer was taken over from the inspection before and not changed since. */
    @Nullable
    String carried;

    static AnswerForm ticking(String option) {
        AnswerForm form = new AnswerForm();
        form.options.add(option);
        return form;
    }

    static AnswerForm of(Answer answer) {
        AnswerForm form = new AnswerForm();
        form.carried = answer.carried() ? "true" : null;
        form.verdict =
                answer.verdict() == Verdict.RECORDED ? null : answer.verdict().name();
        answer.measures().forEach((code, number) -> form.measures.put(code, number.toPlainString()));
        form.options.addAll(answer.options());
        answer.photos().forEach(photo -> form.photos.add(photo.toString()));
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

    /** What is typed, to be compared; an item that nobody touched says nothing. */
    List<Object> said() {
        List<Object> said = new ArrayList<>();
        new TreeMap<>(measures).forEach((code, typed) -> said.add(code + Typed.lines(typed)));
        said.addAll(options);
        said.addAll(photos);
        for (String typed : Arrays.asList(verdict, description, severity, fix, by, unit)) {
            said.add(Typed.lines(typed));
        }
        return said;
    }

    /** Null where nothing, or nothing known, is chosen; an item that asks for no verdict is recorded once it is begun. */
    @Nullable
    Verdict verdict(Item item) {
        Verdict chosen = Typed.choice(verdict, Verdict.class);
        if (item.asksVerdict()) {
            return chosen == Verdict.RECORDED ? null : chosen;
        }
        if (chosen == Verdict.NOT_APPLICABLE) {
            return chosen;
        }
        return begun() ? Verdict.RECORDED : null;
    }

    boolean isCarried() {
        return carried != null && !carried.isBlank();
    }

    private boolean begun() {
        return measures.values().stream().anyMatch(text -> Typed.text(text) != null) || !ticked().isEmpty();
    }

    List<String> ticked() {
        return options.stream().filter(option -> !option.isBlank()).toList();
    }

    List<UUID> shown() {
        return photos.stream()
                .map(Typed::id)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    Given given(Item item) {
        return new Given(verdict(item), ticked());
    }
}
