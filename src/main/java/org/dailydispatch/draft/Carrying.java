package org.dailydispatch.draft;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.form.Typed;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;
import org.dailydispatch.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/** Takes answers over from the inspection before, one by one: 和昨日一致. */
final class Carrying {

    private Carrying() {}

    /** The earlier answer as if typed now; a failure asks for a new deadline, and photos are of one day only. */
    static AnswerForm from(Answer earlier) {
        AnswerForm form = AnswerForm.of(earlier);
        form.fix = null;
        form.by = null;
        form.photos.clear();
        form.carried = "true";
        return form;
    }

    /** Forgets of every answer that it was taken over where it has been changed since, or there is nothing earlier. */
    static void check(InspectionForm form, Iterable<Item> items, @Nullable Inspection before) {
        for (Item item : items) {
            AnswerForm typed = form.answer(item.code());
            Answer earlier = before == null ? null : before.answer(item.code()).orElse(null);
            if (typed.isCarried() && (earlier == null || !says(typed, item, earlier))) {
                typed.carried = null;
            }
        }
    }

    private static boolean says(AnswerForm typed, Item item, Answer earlier) {
        return typed.verdict(item) == earlier.verdict()
                && new HashSet<>(typed.ticked()).equals(new HashSet<>(earlier.options()))
                && item.measures().stream()
                        .allMatch(measure -> same(
                                typed.measures.get(measure.code()),
                                earlier.measures().get(measure.code())))
                && (earlier.failure() == null || says(typed, earlier.failure()));
    }

    private static boolean same(@Nullable String typed, @Nullable BigDecimal number) {
        BigDecimal read = PlainNumber.read(typed).number();
        if (read == null || number == null) {
            return number == null && Typed.text(typed) == null;
        }
        return read.compareTo(number) == 0;
    }

    private static boolean says(AnswerForm typed, Failure failure) {
        return Typed.lines(typed.description).equals(failure.description())
                && Objects.equals(
                        typed.severity,
                        failure.severity() == null ? null : failure.severity().name())
                && Typed.lines(typed.unit).equals(failure.unit());
    }
}
