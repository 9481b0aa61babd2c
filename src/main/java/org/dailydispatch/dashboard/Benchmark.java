package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;

/**
 * A published number with which the city's figure is compared.
 *
 * @param numerator as far as it was published; likewise denominator
 * @param asOf the day for which it was published
 * @param source where it was said
 */
public record Benchmark(
        Indicator indicator,
        BigDecimal percent,
        @Nullable Integer numerator,
        @Nullable Integer denominator,
        ReportingDay asOf,
        String source) {

    /** What is compared. */
    public enum Indicator {
        /** 复工率: enterprises above designated size resumed of those in force. */
        RESUMPTION,
        /** 返岗率: their staff on post of all their staff. */
        ON_POST,
        /** 高速出入口恢复通行: expressway exits in force of all that are registered. */
        EXITS_OPEN
    }

    /** {@code 2882/2993}; null where one of the two was not published. */
    public @Nullable String counts() {
        return numerator == null || denominator == null ? null : numerator + "/" + denominator;
    }

    /** {@code 2882}, where it was published without its denominator; else null. */
    public @Nullable String numeratorAlone() {
        return numerator == null || denominator != null ? null : numerator.toString();
    }

    /** {@code 96.3}, and {@code 100}: as every other rate is written. */
    public String percentText() {
        BigDecimal shown = percent.setScale(1, RoundingMode.HALF_UP);
        boolean end = shown.signum() == 0 || shown.compareTo(BigDecimal.valueOf(100)) == 0;
        return (end ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown).toPlainString();
    }
}
