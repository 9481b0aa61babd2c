package org.dailydispatch.demonstration;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way in each demonstration: its seed is what it is asked for. */
final class Chance {

    private final Random random;

    private Chance(long seed) {
        this.random = new Random(seed);
    }

    static Chance of(String what) {
        // String.hashCode is specified, so the demonstration is the same on every Java.
        return new Chance(2020_01_25L * 1_000_003L + what.hashCode());
    }

    /** From the first to the last number, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
