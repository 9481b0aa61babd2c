package org.dailydispatch.checklist;

import java.math.BigDecimal;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A number asked beside the verdict of an item.
 *
 * @param code stays the same from version to version, for example {@code vehicles}
 * @param zh what is measured, in Chinese
 * @param unitZh the unit, in Chinese
 * @param decimals the most digits behind the point; 0 for a whole number
 * @param min the smallest number that is accepted
 * @param max the largest number that is accepted
 * @param passMin the smallest number with which the item can pass; null for no limit
 * @param passMax the largest number with which the item can pass; null for no limit
 * @param atMost the code of a measure of the same item whose number this one does not exceed (defective of sampled), or
 *     {@code item.code} of one of an earlier item
 * @param passAtLeast the code of a measure of the same item whose number this one reaches if the item passes (done of
 *     due)
 */
public record Measure(
        String code,
        String zh,
        String en,
        String unitZh,
        String unitEn,
        Kind kind,
        int decimals,
        BigDecimal min,
        BigDecimal max,
        @Nullable BigDecimal passMin,
        @Nullable BigDecimal passMax,
        @Nullable String atMost,
        @Nullable String passAtLeast) {

    /** What is measured. */
    public enum Kind {
        /** How many: whole numbers. */
        COUNT,
        /** How much: tonnes, days, square metres. */
        QUANTITY,
        /** 0 to 100. */
        PERCENT,
        /** Yuan. Left empty where an article is not on sale. */
        PRICE
    }

    public Name name() {
        return new Name(zh, en);
    }

    public Name unit() {
        return new Name(unitZh, unitEn);
    }

    /** Whether the number lies within {@code min} and {@code max}. */
    public boolean accepts(BigDecimal number) {
        return min.compareTo(number) <= 0 && number.compareTo(max) <= 0;
    }

    /** Whether the number has more digits behind the point than can be meant. */
    public boolean tooFine(BigDecimal number) {
        return number.stripTrailingZeros().scale() > decimals;
    }

    public boolean whole() {
        return decimals == 0;
    }

    public boolean tooLowToPass(BigDecimal number) {
        return passMin != null && number.compareTo(passMin) < 0;
    }

    public boolean tooHighToPass(BigDecimal number) {
        return passMax != null && number.compareTo(passMax) > 0;
    }

    /** Whether the two are asked as a pair: one of the other. */
    public boolean isPairedWith(Measure other) {
        return code.equals(other.atMost)
                || other.code.equals(atMost)
                || code.equals(other.passAtLeast)
                || other.code.equals(passAtLeast);
    }
}
