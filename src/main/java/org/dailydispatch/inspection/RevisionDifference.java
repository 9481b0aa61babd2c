package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.difference.Difference;
import org.dailydispatch.difference.Part;
import org.jspecify.annotations.Nullable;

/**
 * What became of an inspection from one text to another, item by item.
 *
 * @param items those that differ, in the order of the checklist
 * @param remark the remark word by word; empty where it is the same
 */
public record RevisionDifference(List<ChangedItem> items, List<Part> remark) {

    public RevisionDifference {
        items = List.copyOf(items);
        remark = List.copyOf(remark);
    }

    /**
     * One item.
     *
     * @param before null where it had no answer
     * @param after null where it has none any more
     */
    public record ChangedItem(
            Item item, @Nullable Answer before, @Nullable Answer after) {

        public boolean verdictChanged() {
            return before == null || after == null || before.verdict() != after.verdict();
        }

        /** The numbers that differ. */
        public List<ChangedNumber> numbers() {
            return item.measures().stream()
                    .map(measure -> new ChangedNumber(measure, number(before, measure), number(after, measure)))
                    .filter(number -> !Objects.equals(number.before(), number.after()))
                    .toList();
        }

        /** The boxes that are ticked in one of the two only. */
        public List<ChangedOption> options() {
            return item.options().stream()
                    .filter(option -> ticked(before, option) != ticked(after, option))
                    .map(option -> new ChangedOption(option, ticked(after, option)))
                    .toList();
        }

        public @Nullable Failure failureBefore() {
            return before == null ? null : before.failure();
        }

        public @Nullable Failure failureAfter() {
            return after == null ? null : after.failure();
        }

        /** What is wrong, word by word; empty where it is the same. */
        public List<Part> description() {
            return texts(said(failureBefore()), said(failureAfter()));
        }

        /** Whether there are other photos. */
        public boolean photosChanged() {
            return !photosBefore().equals(photosAfter());
        }

        public List<UUID> photosBefore() {
            return before == null ? List.of() : before.photos();
        }

        public List<UUID> photosAfter() {
            return after == null ? List.of() : after.photos();
        }

        /** Whether severity, time to mend or responsible unit differ. */
        public boolean handlingChanged() {
            Failure one = failureBefore();
            Failure other = failureAfter();
            return one != null
                    && other != null
                    && !(one.severity() == other.severity()
                            && one.sameDeadlineAs(other)
                            && one.unit().equals(other.unit()));
        }
    }

    /** A number; a side is null where it was not given. */
    public record ChangedNumber(
            Measure measure,
            @Nullable String before,
            @Nullable String after) {}

    /** A box. */
    public record ChangedOption(Option option, boolean ticked) {}

    public static RevisionDifference between(
            Checklist checklist, List<Answer> before, String remarkBefore, List<Answer> after, String remarkAfter) {
        List<ChangedItem> changed = new ArrayList<>();
        for (Item item : checklist.items()) {
            ChangedItem pair = new ChangedItem(item, answer(before, item), answer(after, item));
            if (!Objects.equals(text(pair.before()), text(pair.after()))) {
                changed.add(pair);
            }
        }
        return new RevisionDifference(changed, texts(remarkBefore, remarkAfter));
    }

    public boolean nothing() {
        return items.isEmpty() && remark.isEmpty();
    }

    private static List<Part> texts(String before, String after) {
        return before.equals(after) ? List.of() : Difference.ofTexts(before, after);
    }

    private static @Nullable Answer answer(List<Answer> answers, Item item) {
        return answers.stream()
                .filter(answer -> answer.item().equals(item.code()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Answer text(@Nullable Answer answer) {
        if (answer == null) {
            return null;
        }
        Answer said = answer.withoutDeadline();
        return new Answer(
                said.item(), said.verdict(), said.measures(), said.options(), said.failure(), false, said.photos());
    }

    private static @Nullable String number(@Nullable Answer answer, Measure measure) {
        BigDecimal number = answer == null ? null : answer.measures().get(measure.code());
        return number == null ? null : number.toPlainString();
    }

    private static boolean ticked(@Nullable Answer answer, Option option) {
        return answer != null && answer.options().contains(option.code());
    }

    private static String said(@Nullable Failure failure) {
        return failure == null ? "" : failure.description();
    }
}
