package org.dailydispatch.draft;

import java.math.BigDecimal;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;
import org.jspecify.annotations.Nullable;

/** What was answered to an item on an earlier day. */
record Earlier(ReportingDay day, Answer answer) {

    public boolean is(String verdict) {
        return answer.verdict().name().equals(verdict);
    }

    public @Nullable String number(String measure) {
        BigDecimal number = answer.measures().get(measure);
        return number == null ? null : number.toPlainString();
    }

    public boolean ticked(String option) {
        return answer.options().contains(option);
    }

    public String description() {
        Failure failure = answer.failure();
        return failure == null ? "" : failure.description();
    }

    public boolean hasSeverity(Severity severity) {
        Failure failure = answer.failure();
        return failure != null && failure.severity() == severity;
    }

    public @Nullable String unit() {
        Failure failure = answer.failure();
        return failure == null ? null : failure.unit();
    }
}
