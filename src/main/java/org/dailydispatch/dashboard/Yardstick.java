package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/** The city's figure beside the published one. */
public record Yardstick(Benchmark benchmark, Rate now) {

    /** In percentage points, with its sign; null where there is nothing to compare. */
    public @Nullable String gap() {
        BigDecimal percent = now.percent();
        if (percent == null) {
            return null;
        }
        BigDecimal gap = percent.subtract(benchmark.percent()).setScale(1, java.math.RoundingMode.HALF_UP);
        return (gap.signum() > 0 ? "+" : gap.signum() == 0 ? "±" : "")
                + gap.toPlainString().replace('-', '−');
    }

    /** Where the figure stands on a line of 200 units; likewise {@link #mark}, where the published number stands. */
    public int at() {
        BigDecimal percent = now.percent();
        return percent == null ? 0 : percent.intValue() * 2;
    }

    public int mark() {
        return benchmark.percent().multiply(BigDecimal.valueOf(2)).intValue();
    }
}
