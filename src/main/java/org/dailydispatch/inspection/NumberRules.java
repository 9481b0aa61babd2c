package org.dailydispatch.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.language.Name;

/**
 * The numbers beside a verdict. A pass needs all of them, within the limits of a pass; a failure may leave out what
 * could not be found out, but not one of a pair.
 */
final class NumberRules {

    private NumberRules() {}

    static List<Complaint> complaints(Item item, Answer answer) {
        List<Complaint> found = new ArrayList<>();
        for (String code : answer.measures().keySet()) {
            if (item.measure(code).isEmpty()) {
                found.add(Complaint.aboutForm("checklist", "inspection.refused.unknownItem", item.code() + "." + code));
            }
        }
        for (Measure measure : item.measures()) {
            Integer number = answer.measures().get(measure.code());
            if (number == null) {
                missing(item, answer, measure, found);
            } else {
                given(item, answer, measure, number, found);
            }
        }
        return found;
    }

    private static void missing(Item item, Answer answer, Measure measure, List<Complaint> found) {
        boolean partnerGiven =
                item.measures().stream().anyMatch(other -> areAPair(measure, other) && isGiven(other, answer));
        if (answer.verdict() == Verdict.PASS || partnerGiven) {
            found.add(about(item, measure, "inspection.refused.number.missing", measure.name()));
        }
    }

    private static boolean areAPair(Measure one, Measure other) {
        return one.code().equals(other.atMost()) || other.code().equals(one.atMost());
    }

    private static boolean isGiven(Measure measure, Answer answer) {
        return answer.measures().containsKey(measure.code());
    }

    private static void given(Item item, Answer answer, Measure measure, int number, List<Complaint> found) {
        if (!measure.accepts(number)) {
            found.add(about(
                    item,
                    measure,
                    "inspection.refused.number.range",
                    measure.name(),
                    Integer.toString(measure.min()),
                    Integer.toString(measure.max())));
        } else if (exceeds(measure, number, answer.measures())) {
            found.add(
                    about(item, measure, "inspection.refused.number.exceeds", measure.name(), limitOf(item, measure)));
        } else if (answer.verdict() == Verdict.PASS) {
            withinPass(item, measure, number, found);
        }
    }

    private static void withinPass(Item item, Measure measure, int number, List<Complaint> found) {
        if (measure.tooLowToPass(number)) {
            found.add(about(
                    item,
                    measure,
                    "inspection.refused.number.tooLowToPass",
                    measure.name(),
                    String.valueOf(measure.passMin())));
        }
        if (measure.tooHighToPass(number)) {
            found.add(about(
                    item,
                    measure,
                    "inspection.refused.number.tooHighToPass",
                    measure.name(),
                    String.valueOf(measure.passMax())));
        }
    }

    private static boolean exceeds(Measure measure, int number, Map<String, Integer> numbers) {
        Integer limit = measure.atMost() == null ? null : numbers.get(measure.atMost());
        return limit != null && number > limit;
    }

    private static Name limitOf(Item item, Measure measure) {
        return item.measures().stream()
                .filter(other -> other.code().equals(measure.atMost()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Complaint about(Item item, Measure measure, String key, Object... arguments) {
        return Complaint.about(item.code(), "measures." + measure.code(), key, arguments);
    }
}
