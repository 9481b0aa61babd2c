package org.dailydispatch.inspection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * The numbers beside a verdict. A pass needs all of them, within the limits of a pass; a failure may leave out what
 * could not be found out, but not one of a pair. What is only recorded is recorded whole. A price may be missing where
 * the article is not on sale, but not all prices of an item.
 */
final class NumberRules {

    private final Item item;
    private final Answer answer;
    private final Numbers numbers;
    private final List<Complaint> found = new ArrayList<>();

    private NumberRules(Item item, Answer answer, Numbers numbers) {
        this.item = item;
        this.answer = answer;
        this.numbers = numbers;
    }

    /** @param numbers of the whole filing, to some of which those of the item may refer */
    static List<Complaint> complaints(Item item, Answer answer, Numbers numbers) {
        NumberRules rules = new NumberRules(item, answer, numbers);
        rules.aboutForeign();
        item.measures().forEach(rules::about);
        rules.aboutSupply();
        return rules.found;
    }

    private void aboutSupply() {
        BigDecimal days = answer.daysOfSupply();
        if (answer.verdict() == Verdict.PASS && days != null && days.compareTo(Supply.ENOUGH) < 0) {
            item.measure(Supply.STOCK)
                    .ifPresent(stock ->
                            complain(stock, "inspection.refused.number.supply", said(days), said(Supply.ENOUGH)));
        }
    }

    private void aboutForeign() {
        for (String code : answer.measures().keySet()) {
            if (item.measure(code).isEmpty()) {
                found.add(Complaint.aboutForm("checklist", "inspection.refused.unknownItem", item.code() + "." + code));
            }
        }
    }

    private void about(Measure measure) {
        BigDecimal number = number(measure.code());
        if (number != null) {
            given(measure, number);
        } else if (isNeeded(measure)) {
            complain(measure, "inspection.refused.number.missing", measure.name());
        }
    }

    private boolean isNeeded(Measure measure) {
        if (measure.kind() == Measure.Kind.PRICE) {
            return answer.verdict() != Verdict.FAIL && answer.measures().isEmpty();
        }
        return answer.verdict() != Verdict.FAIL
                || item.measures().stream()
                        .anyMatch(other -> measure.isPairedWith(other) && number(other.code()) != null);
    }

    private void given(Measure measure, BigDecimal number) {
        if (measure.tooFine(number)) {
            tooFine(measure, number);
        } else if (!measure.accepts(number)) {
            complain(
                    measure,
                    "inspection.refused.number.range",
                    measure.name(),
                    said(measure.min()),
                    said(measure.max()));
        } else if (exceeds(measure, number)) {
            complain(measure, "inspection.refused.number.exceeds", measure.name(), nameOf(measure.atMost()));
        } else if (answer.verdict() == Verdict.PASS) {
            withinPass(measure, number);
        }
    }

    private void tooFine(Measure measure, BigDecimal number) {
        if (measure.whole()) {
            complain(measure, "inspection.refused.number.whole", measure.name(), said(number));
        } else {
            String most = Integer.toString(measure.decimals());
            complain(measure, "inspection.refused.number.decimals", measure.name(), said(number), most);
        }
    }

    private void withinPass(Measure measure, BigDecimal number) {
        if (measure.passMin() != null && measure.tooLowToPass(number)) {
            complain(measure, "inspection.refused.number.tooLowToPass", measure.name(), said(measure.passMin()));
        }
        if (measure.passMax() != null && measure.tooHighToPass(number)) {
            complain(measure, "inspection.refused.number.tooHighToPass", measure.name(), said(measure.passMax()));
        }
        BigDecimal due = measure.passAtLeast() == null ? null : number(measure.passAtLeast());
        if (due != null && number.compareTo(due) < 0) {
            complain(measure, "inspection.refused.number.notAllDone", measure.name(), nameOf(measure.passAtLeast()));
        }
    }

    private boolean exceeds(Measure measure, BigDecimal number) {
        BigDecimal limit = measure.atMost() == null ? null : number(measure.atMost());
        return limit != null && number.compareTo(limit) > 0;
    }

    private @Nullable BigDecimal number(String code) {
        return numbers.of(item, code);
    }

    private Name nameOf(@Nullable String code) {
        return numbers.nameOf(item, Objects.requireNonNull(code));
    }

    /** As people write it: 1000 and not 1E+3. */
    private static String said(BigDecimal number) {
        return number.toPlainString();
    }

    private void complain(Measure measure, String key, Object... arguments) {
        found.add(Complaint.about(item.code(), "measures." + measure.code(), key, arguments));
    }
}
