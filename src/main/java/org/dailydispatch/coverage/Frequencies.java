package org.dailydispatch.coverage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Once in how many days each unit is to be visited.
 *
 * @param set what an administrator has set, by unit and mode; a number of 0 means that no visit is expected
 */
record Frequencies(Map<Key, Integer> set) {

    static final int NONE = 0;

    /** What it is set for. */
    record Key(Unit unit, CoverageMode mode) {}

    static final Frequencies USUAL = new Frequencies(Map.of());

    Frequencies {
        set = Map.copyOf(set);
    }

    /** Null where no visit is expected. With both modes together any visit counts, and the shorter time is allowed. */
    @Nullable
    Integer every(Unit unit, CoverageMode mode) {
        if (mode == CoverageMode.ALL) {
            return shorter(every(unit, CoverageMode.OPEN), every(unit, CoverageMode.COVERT));
        }
        Integer days = set.get(new Key(unit, mode));
        if (days == null) {
            return unit.usually(mode);
        }
        return days == NONE ? null : days;
    }

    private static @Nullable Integer shorter(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }
}
