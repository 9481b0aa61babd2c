package org.dailydispatch.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long one thing took, many times over.
 *
 * @param sorted nanoseconds, the shortest first
 * @param seconds from the first beginning to the last end
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Latencies(long[] sorted, double seconds) {

    static Latencies of(long[] nanoseconds, double seconds) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted, seconds);
    }

    /** The least value that this share of all does not exceed, in milliseconds. */
    double percentile(double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, place)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%6d times  p50 %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  %7.1f/s",
                sorted.length,
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                sorted.length / seconds);
    }
}
