package org.dailydispatch.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Filing;
import org.dailydispatch.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/**
 * What stands, filed or kept, beside what was typed, where the two differ.
 *
 * @param standingRemark the remark that stands
 * @param remark what was typed as a remark
 */
record Comparison(List<Difference> items, String standingRemark, String remark) {

    /** One item; a side is null where it has no answer. */
    record Difference(
            Item item, @Nullable Answer standing, @Nullable Answer typed) {}

    static Comparison of(Inspection filed, Filing typed, Checklist checklist) {
        return of(filed.answers(), filed.remark(), typed, checklist);
    }

    static Comparison of(Filing kept, Filing typed, Checklist checklist) {
        return of(kept.answers(), kept.remark(), typed, checklist);
    }

    private static Comparison of(List<Answer> answers, String remark, Filing typed, Checklist checklist) {
        List<Difference> different = new ArrayList<>();
        for (Item item : checklist.items()) {
            Answer standing = answer(answers, item);
            Answer other = answer(typed.answers(), item);
            if (!Objects.equals(text(standing), text(other))) {
                different.add(new Difference(item, standing, other));
            }
        }
        return new Comparison(different, remark, typed.remark());
    }

    private static @Nullable Answer answer(List<Answer> answers, Item item) {
        return answers.stream()
                .filter(answer -> answer.item().equals(item.code()))
                .findFirst()
                .orElse(null);
    }

    public boolean remarkDiffers() {
        return !standingRemark.equals(remark);
    }

    /** In how many places the two differ. */
    public int count() {
        return items.size() + (remarkDiffers() ? 1 : 0);
    }

    private static @Nullable Answer text(@Nullable Answer answer) {
        return answer == null ? null : answer.withoutDeadline();
    }
}
