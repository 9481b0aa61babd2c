package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.util.Map;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Fix;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong at a visit.
 *
 * @param item the code of the item that fails
 * @param description may name measures of the item in braces
 * @param by the last day of the deadline, with {@link Fix#BY_DATE}
 * @param measures what the township does about it
 * @param outcome the state in which the problem is left on purpose, or the step that was last; null where it takes its course
 */
record Finding(
        String item,
        String description,
        Severity severity,
        Fix fix,
        @Nullable ReportingDay by,
        String measures,
        @Nullable String outcome) {

    /** The description with the numbers of this visit. */
    String described(Map<String, BigDecimal> numbers) {
        String text = description;
        for (Map.Entry<String, BigDecimal> number : numbers.entrySet()) {
            text = text.replace("{" + number.getKey() + "}", number.getValue().toPlainString());
        }
        return text;
    }
}
