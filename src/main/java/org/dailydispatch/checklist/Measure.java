package org.dailydispatch.checklist;

import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A whole number asked beside the verdict of an item.
 *
 * @param code stays the same from version to version, for example {@code vehicles}
 * @param zh what is counted, in Chinese
 * @param unitZh the unit, in Chinese
 * @param min the smallest number that is accepted
 * @param max the largest number that is accepted
 * @param passMin the smallest number with which the item can pass; null for no limit
 * @param passMax the largest number with which the item can pass; null for no limit
 * @param atMost the code of a measure of the same item whose number this one does not exceed (defective of sampled)
 */
public record Measure(
        String code,
        String zh,
        String en,
        String unitZh,
        String unitEn,
        int min,
        int max,
        @Nullable Integer passMin,
        @Nullable Integer passMax,
        @Nullable String atMost) {

    public Name name() {
        return new Name(zh, en);
    }

    public Name unit() {
        return new Name(unitZh, unitEn);
    }

    /** Whether the number lies within {@code min} and {@code max}. */
    public boolean accepts(int number) {
        return min <= number && number <= max;
    }

    public boolean tooLowToPass(int number) {
        return passMin != null && number < passMin;
    }

    public boolean tooHighToPass(int number) {
        return passMax != null && number > passMax;
    }
}
