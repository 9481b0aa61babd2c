package org.dailydispatch.document;

import org.dailydispatch.figure.Figure;

/** Finds the cases that many sentences share. */
final class Cases {

    private Cases() {}

    static Case zeroOrSome(Figure figure) {
        return figure.zero() ? Case.ZERO : Case.SOME;
    }

    static Case noneOrSome(boolean nothing) {
        return nothing ? Case.NONE : Case.SOME;
    }

    /** Zero of one or several, some of them, or all. */
    static Case shareOf(Figure part, Figure whole) {
        if (part.zero()) {
            return whole.several() ? Case.ZERO_MANY : Case.ZERO_ONE;
        }
        return allOrSome(part, whole);
    }

    static Case allOrSome(Figure part, Figure whole) {
        if (part.numerator() != whole.numerator()) {
            return Case.SOME;
        }
        return whole.several() ? Case.ALL_MANY : Case.ALL_ONE;
    }

    /** What was looked at, by how much of it was without fault. */
    static Case clean(Figure clean, Figure checked) {
        if (clean.numerator() == checked.numerator()) {
            return checked.several() ? Case.CLEAN_MANY : Case.CLEAN_ONE;
        }
        if (clean.zero()) {
            return checked.several() ? Case.FAILED_MANY : Case.FAILED_ONE;
        }
        return Case.CLEAN_SOME;
    }

    /** What is open, by how much of it is overdue. */
    static Case open(Figure open, Figure overdue) {
        if (open.zero()) {
            return Case.ZERO;
        }
        if (overdue.zero()) {
            return open.several() ? Case.IN_TIME_MANY : Case.IN_TIME_ONE;
        }
        if (overdue.numerator() == open.numerator()) {
            return open.several() ? Case.OVERDUE_MANY : Case.OVERDUE_ONE;
        }
        return Case.OVERDUE_SOME;
    }
}
