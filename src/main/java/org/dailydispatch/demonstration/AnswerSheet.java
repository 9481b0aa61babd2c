package org.dailydispatch.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Measure;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;
import org.dailydispatch.inspection.Fix;

/** Answers to every item of a checklist, such as the program itself would accept. */
final class AnswerSheet {

    /** Without anybody in isolation in a village, these do not apply. */
    private static final Set<String> OF_ISOLATION = Set.of("five-to-one", "isolation-temperatures", "release-notice");

    private final ReportingClock clock;
    private final Visit visit;
    private final Chance chance;
    private final boolean nobodyIsolated;

    AnswerSheet(ReportingClock clock, Visit visit) {
        this.clock = clock;
        this.visit = visit;
        this.chance = visit.chance("answers");
        this.nobodyIsolated = chance.in(35);
    }

    List<Answer> fill(Checklist checklist, List<Finding> findings) {
        Map<String, Finding> failing = new LinkedHashMap<>();
        findings.forEach(finding -> failing.put(finding.item(), finding));
        List<Answer> answers = new ArrayList<>();
        for (Item item : checklist.items()) {
            Finding finding = failing.get(item.code());
            answers.add(finding == null ? good(item) : bad(item, finding));
        }
        return answers;
    }

    private Answer good(Item item) {
        if (nobodyIsolated && OF_ISOLATION.contains(item.code())) {
            return Answer.of(item.code(), Verdict.NOT_APPLICABLE, Map.of(), List.of());
        }
        List<String> ticked = item.options().stream()
                .filter(option -> option.required() || chance.in(60))
                .map(Option::code)
                .toList();
        return Answer.of(item.code(), Verdict.PASS, numbers(item, false), ticked);
    }

    private Answer bad(Item item, Finding finding) {
        Map<String, Integer> numbers = numbers(item, true);
        List<String> ticked =
                new ArrayList<>(item.options().stream().map(Option::code).toList());
        if (!ticked.isEmpty()) {
            ticked.remove(chance.between(0, Math.min(3, ticked.size() - 1)));
        }
        Failure failure = new Failure(
                finding.described(numbers), finding.severity(), finding.fix(), finding.by(), unit(), dueAt(finding));
        return Answer.failing(item.code(), numbers, ticked, failure);
    }

    /** The responsible unit: the township's people at the checkpoint, or the village with its township's name. */
    private String unit() {
        String township = visit.township().name().zh();
        String site = visit.site().name().zh();
        return switch (visit.family()) {
            case CHECKPOINT -> township + "卡点工作专班";
            case VILLAGE -> site.startsWith(visit.township().shortName().zh()) ? site : township + site;
        };
    }

    private Instant dueAt(Finding finding) {
        ReportingDay known = clock.dayOf(visit.knownAt());
        ReportingDay last = switch (finding.fix()) {
            case ON_THE_SPOT -> throw new IllegalArgumentException("Not in the demonstration");
            case TODAY -> known;
            case TOMORROW -> known.next();
            case BY_DATE -> finding.by() == null ? known.next() : finding.by();
        };
        Instant evening = clock.at(last, Fix.EVENING);
        return evening.isAfter(visit.knownAt()) ? evening : clock.at(last.next(), Fix.EVENING);
    }

    private Map<String, Integer> numbers(Item item, boolean failed) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Measure measure : item.measures()) {
            numbers.put(measure.code(), number(measure, failed, numbers));
        }
        return numbers;
    }

    private int number(Measure measure, boolean failed, Map<String, Integer> before) {
        return switch (measure.code()) {
            case "thermometers" -> failed ? chance.between(1, 2) : chance.between(4, 12);
            case "sampled" -> 10;
            case "defective" -> failed ? chance.between(1, 3) : 0;
            case "turnedBackVehicles" -> chance.between(0, 5);
            case "turnedBackPersons" -> before.getOrDefault("turnedBackVehicles", 0) * 2;
            case "days" -> failed ? chance.between(1, 2) : chance.between(4, 14);
            case "queueMinutes" -> failed ? chance.between(25, 45) : chance.between(1, 9);
            case "vehicles" -> chance.between(260, 1900);
            case "persons" -> before.getOrDefault("vehicles", 0) * 17 / 10;
            case "ledger" -> chance.between(14, 40);
            case "missing" -> failed ? 2 : 0;
            // Found in the households: those of the ledger and, where the item fails, the two who are missing from it.
            case "checked" -> before.getOrDefault("ledger", 0) + (failed ? 2 : 0);
            case "gatherings" -> failed ? chance.between(1, 2) : 0;
            default -> measure.passMin() == null ? measure.min() : measure.passMin();
        };
    }
}
