package org.dailydispatch.dashboard;

import java.math.BigDecimal;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A published number as it is typed; every field is text, so that a wrong one is shown as typed. */
class BenchmarkForm {

    private static final int LONGEST = 120;

    public @Nullable String indicator;
    public @Nullable String percent;
    public @Nullable String numerator;
    public @Nullable String denominator;
    public @Nullable String asOf;
    public @Nullable String source;

    /** Null where something is wrong; the errors say what. */
    @Nullable
    Benchmark read(Errors errors) {
        Benchmark.Indicator chosen = Typed.choice(indicator, Benchmark.Indicator.class);
        BigDecimal share = share(errors);
        Integer part = count("numerator", numerator, 0, errors);
        Integer whole = count("denominator", denominator, 1, errors);
        ReportingDay day = Typed.day(asOf);
        String said = Typed.text(source);
        if (chosen == null) {
            errors.rejectValue("indicator", "dashboard.benchmark.refused.indicator");
        }
        if (day == null) {
            errors.rejectValue("asOf", "dashboard.benchmark.refused.day");
        }
        if (said == null || said.length() > LONGEST) {
            errors.rejectValue("source", "dashboard.benchmark.refused.source", new Object[] {LONGEST}, null);
        }
        if (part != null && whole != null) {
            fits(share, part, whole, errors);
        }
        if (errors.hasErrors() || chosen == null || share == null || day == null || said == null) {
            return null;
        }
        return new Benchmark(chosen, share, part, whole, day, said);
    }

    private @Nullable BigDecimal share(Errors errors) {
        String typed = Typed.text(percent);
        if (typed == null || !typed.matches("(100(\\.0)?|[0-9]{1,2}(\\.[0-9])?)")) {
            errors.rejectValue("percent", "dashboard.benchmark.refused.percent");
            return null;
        }
        return new BigDecimal(typed).setScale(1);
    }

    private static @Nullable Integer count(String field, @Nullable String typed, int least, Errors errors) {
        Integer number = Typed.number(typed);
        if (Typed.text(typed) != null && (number == null || number < least)) {
            errors.rejectValue(field, "dashboard.benchmark.refused.count");
        }
        return number;
    }

    private static void fits(@Nullable BigDecimal share, int part, int whole, Errors errors) {
        if (errors.hasFieldErrors("numerator") || errors.hasFieldErrors("denominator")) {
            return;
        }
        if (part > whole) {
            errors.rejectValue("numerator", "dashboard.benchmark.refused.part");
            return;
        }
        BigDecimal counted = new Rate(part, whole).percent();
        if (share != null && counted != null && counted.compareTo(share) != 0) {
            errors.rejectValue(
                    "percent", "dashboard.benchmark.refused.differs", new Object[] {counted.toPlainString()}, null);
        }
    }
}
