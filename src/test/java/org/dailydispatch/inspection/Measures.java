package org.dailydispatch.inspection;

import java.math.BigDecimal;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Measure.Kind;
import org.jspecify.annotations.Nullable;

/** Measures between 0 and 100, each named after its code. */
public final class Measures {

    private Measures() {}

    public static Measure count(
            String code, @Nullable Integer passMin, @Nullable Integer passMax, @Nullable String atMost) {
        return of(code, Kind.COUNT, 0, passMin, passMax, atMost, null);
    }

    public static Measure of(String code, Kind kind, int decimals) {
        return of(code, kind, decimals, null, null, null, null);
    }

    /** So much of {@code due} is done; to pass, all of it. */
    public static Measure done(String code, String due) {
        return of(code, Kind.COUNT, 0, null, null, due, due);
    }

    private static Measure of(
            String code,
            Kind kind,
            int decimals,
            @Nullable Integer passMin,
            @Nullable Integer passMax,
            @Nullable String atMost,
            @Nullable String passAtLeast) {
        return new Measure(
                code,
                code,
                code,
                "个",
                "pieces",
                kind,
                decimals,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                passMin == null ? null : BigDecimal.valueOf(passMin),
                passMax == null ? null : BigDecimal.valueOf(passMax),
                atMost,
                passAtLeast);
    }
}
