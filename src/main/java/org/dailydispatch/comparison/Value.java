package org.dailydispatch.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dailydispatch.comparison.Indicator.Kind;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of one unit.
 *
 * @param number what is drawn: percent, how many, or days; null where there is nothing to tell
 * @param part the numerator of a share; how many; of how many problems a median is
 * @param whole the denominator of a share; otherwise the same as part
 */
record Value(Kind kind, @Nullable BigDecimal number, long part, long whole) {

    static Value nothing(Kind kind) {
        return new Value(kind, null, 0, 0);
    }

    /** Of this kind, from a numerator and its denominator; a number of things is both. */
    static Value of(Kind kind, long part, long whole) {
        return new Value(
                kind, kind == Kind.SHARE ? new Rate(part, whole).percent() : BigDecimal.valueOf(part), part, whole);
    }

    /** @param days of each problem, in any order */
    static Value median(List<Double> days) {
        if (days.isEmpty()) {
            return nothing(Kind.MEDIAN);
        }
        List<Double> sorted = days.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Value(
                Kind.MEDIAN,
                BigDecimal.valueOf(median).setScale(1, RoundingMode.HALF_UP),
                sorted.size(),
                sorted.size());
    }

    /** Both together; not for medians. */
    Value plus(Value other) {
        return of(kind, part + other.part, whole + other.whole);
    }

    public boolean defined() {
        return number != null;
    }

    /** Whether it is itself what a list holds. */
    public boolean plain() {
        return kind == Kind.COUNT;
    }

    public boolean middle() {
        return kind == Kind.MEDIAN;
    }

    /** Null where it is no share. */
    public @Nullable Rate rate() {
        return kind == Kind.SHARE ? new Rate(part, whole) : null;
    }

    /** Without its unit, but for the percent sign; {@code –} where there is nothing to tell. */
    public String text() {
        Rate rate = rate();
        return rate != null ? rate.text() : number == null ? "–" : number.toString();
    }

    /** {@code 2882/2993}. */
    public String counts() {
        return part + "/" + whole;
    }
}
