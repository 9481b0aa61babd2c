package org.dailydispatch.inspection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dailydispatch.checklist.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item.
 *
 * @param item the item's code
 * @param measures numbers by the codes of the item's measures
 * @param options codes of the boxes that are ticked, in order of the alphabet
 * @param failure null unless the verdict is {@link Verdict#FAIL}
 */
public record Answer(
        String item,
        Verdict verdict,
        SortedMap<String, Integer> measures,
        List<String> options,
        @Nullable Failure failure) {

    public Answer {
        measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
        options = List.copyOf(new TreeSet<>(options));
    }

    /** An answer that is no failure. */
    public static Answer of(String item, Verdict verdict, Map<String, Integer> measures, List<String> options) {
        return new Answer(item, verdict, new TreeMap<>(measures), options, null);
    }

    /** A failure. */
    public static Answer failing(String item, Map<String, Integer> measures, List<String> options, Failure failure) {
        return new Answer(item, Verdict.FAIL, new TreeMap<>(measures), options, failure);
    }

    public boolean failed() {
        return verdict == Verdict.FAIL;
    }

    /** What was said, without the deadline that followed from the moment of filing. */
    public Answer withoutDeadline() {
        return failure == null ? this : with(failure.withoutDeadline());
    }

    Answer with(Failure other) {
        return new Answer(item, verdict, measures, options, other);
    }
}
