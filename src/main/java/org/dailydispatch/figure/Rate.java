package org.dailydispatch.figure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole: enterprises resumed of those due, staff on post of all staff, sites checked of those in force.
 * Both counts stay beside the percentage, since a percentage without its denominator says little.
 *
 * @param numerator how many; not negative, not above the denominator
 * @param denominator of how many; 0 where there is nothing to count
 */
public record Rate(long numerator, long denominator) implements Serializable {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal ALMOST_ALL = new BigDecimal("99.9");

    public Rate {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " is no part of " + denominator);
        }
    }

    /** Whether there is a whole to be a part of. */
    public boolean defined() {
        return denominator > 0;
    }

    /** Whether nothing is missing from a whole that exists. */
    public boolean complete() {
        return defined() && numerator == denominator;
    }

    /** How many are missing from the whole. */
    public long missing() {
        return denominator - numerator;
    }

    /**
     * Percent with one decimal, rounded half up, as the published figures are (2 882 of 2 993 is 96.3). What rounds up
     * to 100.0 without being complete is 99.9: "100 %" is said only where nobody is missing.
     *
     * @return null where the denominator is 0
     */
    public @Nullable BigDecimal percent() {
        if (!defined()) {
            return null;
        }
        BigDecimal percent = BigDecimal.valueOf(numerator)
                .multiply(ALL)
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
        return complete() ? percent : percent.min(ALMOST_ALL);
    }

    /** {@code 96.3%}; {@code 0%} and {@code 100%} only for exactly none and all; {@code –} for a denominator of 0. */
    public String text() {
        BigDecimal percent = percent();
        if (percent == null) {
            return "–";
        }
        return (complete() || numerator == 0 ? percent.setScale(0, RoundingMode.UNNECESSARY) : percent) + "%";
    }

    /** {@code 2882/2993}. */
    public String counts() {
        return numerator + "/" + denominator;
    }
}
