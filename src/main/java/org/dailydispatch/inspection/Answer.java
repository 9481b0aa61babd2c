package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one item.
 *
 * @param item the item's code
 * @param measures numbers by the codes of the item's measures, written in one way only: 2 and not 2.0 or 2E+0
 * @param options codes of the boxes that are ticked, in order of the alphabet
 * @param failure null unless the verdict is {@link Verdict#FAIL}
 * @param carried whether it was taken over from an earlier inspection and left as it was
 * @param photos the ids of its photos, in the order in which they were taken
 */
public record Answer(
        String item,
        Verdict verdict,
        SortedMap<String, BigDecimal> measures,
        List<String> options,
        @Nullable Failure failure,
        boolean carried,
        List<UUID> photos) {

    public Answer {
        measures = Collections.unmodifiableSortedMap(canonical(measures));
        options = List.copyOf(new TreeSet<>(options));
        photos = List.copyOf(new LinkedHashSet<>(photos));
    }

    private static SortedMap<String, BigDecimal> canonical(Map<String, BigDecimal> measures) {
        SortedMap<String, BigDecimal> canonical = new TreeMap<>();
        measures.forEach((code, number) -> {
            BigDecimal stripped = number.stripTrailingZeros();
            canonical.put(code, stripped.scale() < 0 ? stripped.setScale(0) : stripped);
        });
        return canonical;
    }

    /** An answer that is no failure. */
    public static Answer of(String item, Verdict verdict, Map<String, BigDecimal> measures, List<String> options) {
        return new Answer(item, verdict, new TreeMap<>(measures), options, null, false, List.of());
    }

    /** A failure. */
    public static Answer failing(String item, Map<String, BigDecimal> measures, List<String> options, Failure failure) {
        return new Answer(item, Verdict.FAIL, new TreeMap<>(measures), options, failure, false, List.of());
    }

    /** As far as other items may depend on it. */
    Given given() {
        return new Given(verdict, options);
    }

    public boolean failed() {
        return verdict == Verdict.FAIL;
    }

    /** The same, taken over from an earlier inspection or not. */
    public Answer carried(boolean taken) {
        return new Answer(item, verdict, measures, options, failure, taken, photos);
    }

    /** Days for which the stock lasts; null where sales and stock are not both known. */
    public @Nullable BigDecimal daysOfSupply() {
        return Supply.days(measures);
    }

    /** What was said, without the deadline that followed from the moment of filing, and however it came. */
    public Answer withoutDeadline() {
        return failure == null
                ? carried(false)
                : with(failure.withoutDeadline()).carried(false);
    }

    Answer with(Failure other) {
        return new Answer(item, verdict, measures, options, other, carried, photos);
    }

    /** The same with other photos. */
    public Answer showing(List<UUID> others) {
        return new Answer(item, verdict, measures, options, failure, carried, others);
    }
}
