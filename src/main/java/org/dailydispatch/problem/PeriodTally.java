package org.dailydispatch.problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The problems found in a period in numbers, as they stand at an instant; what each counts is said at {@link Measure}.
 *
 * @param daysToClose median days from finding to closing of the closed ones; null if none is closed
 */
public record PeriodTally(
        Map<Measure, Integer> counts, @Nullable Double daysToClose) {

    public static final PeriodTally NONE = new PeriodTally(Map.of(), null);

    public PeriodTally {
        counts = counts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(counts));
    }

    public int of(Measure measure) {
        return counts.getOrDefault(measure, 0);
    }

    public int of(String measure) {
        return of(Measure.valueOf(measure));
    }

    /** 整改率: rectified of all found, those included whose deadline is still to come. */
    public Rate rectification() {
        return new Rate(of(Measure.RECTIFIED), of(Measure.FOUND));
    }

    /** 销号率: closed of all found. */
    public Rate closing() {
        return new Rate(of(Measure.CLOSED), of(Measure.FOUND));
    }

    /** 按期整改率: finished by the deadline, of those whose deadline is past. */
    public Rate onTime() {
        return new Rate(of(Measure.ON_TIME), of(Measure.DUE));
    }

    /** With one decimal; null where nothing is closed. */
    public @Nullable BigDecimal medianDays() {
        return daysToClose == null ? null : BigDecimal.valueOf(daysToClose).setScale(1, RoundingMode.HALF_UP);
    }
}
