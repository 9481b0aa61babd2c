package org.dailydispatch.assignment;

import java.util.List;

/** Days of the week as the rota writes them: 1 Monday to 7 Sunday. */
final class Weekdays {

    static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7);

    private Weekdays() {}

    /** {@code 135} as 1, 3, 5. */
    static List<Integer> numbers(String written) {
        return written.chars().mapToObj(digit -> digit - '0').toList();
    }
}
