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
 * What stands filed beside what was typed, where the two differ.
 *
 * @param filed what stands
 * @param remark what was typed as a remark
 */
record Comparison(Inspection filed, List<Difference> items, String remark) {

    /** One item; a side is null where it has no answer. */
    record Difference(
            Item item, @Nullable Answer standing, @Nullable Answer typed) {}

    static Comparison of(Inspection filed, Filing typed, Checklist checklist) {
        List<Difference> different = new ArrayList<>();
        for (Item item : checklist.items()) {
            Answer standing = filed.answer(item.code()).orElse(null);
            Answer other = typed.answers().stream()
                    .filter(answer -> answer.item().equals(item.code()))
                    .findFirst()
                    .orElse(null);
            if (!Objects.equals(text(standing), text(other))) {
                different.add(new Difference(item, standing, other));
            }
        }
        return new Comparison(filed, different, typed.remark());
    }

    public boolean remarkDiffers() {
        return !filed.remark().equals(remark);
    }

    /** In how many places the two differ. */
    public int count() {
        return items.size() + (remarkDiffers() ? 1 : 0);
    }

    private static @Nullable Answer text(@Nullable Answer answer) {
        return answer == null ? null : answer.withoutDeadline();
    }
}
