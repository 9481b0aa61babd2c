package org.dailydispatch.demonstration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dailydispatch.checklist.Checklist;
import org.dailydispatch.checklist.Given;
import org.dailydispatch.checklist.Item;
import org.dailydispatch.checklist.Option;
import org.dailydispatch.checklist.Verdict;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Answer;
import org.dailydispatch.inspection.Failure;
import org.dailydispatch.inspection.Fix;

/** Answers to every item of a checklist that applies, such as the program itself would accept. */
final class AnswerSheet {

    /** Without anybody in isolation in a village, these do not apply. */
    private static final Set<String> OF_ISOLATION = Set.of("five-to-one", "isolation-temperatures", "release-notice");

    private final ReportingClock clock;
    private final Visit visit;
    private final Chance chance;
    private final boolean nobodyIsolated;
    private final Readings readings;

    AnswerSheet(ReportingClock clock, Visit visit) {
        this.clock = clock;
        this.visit = visit;
        this.chance = visit.chance("answers");
        this.nobodyIsolated = chance.in(35);
        this.readings = new Readings(chance, visit.numbers());
    }

    List<Answer> fill(Checklist checklist, List<Finding> findings) {
        Map<String, Finding> failing = new LinkedHashMap<>();
        findings.forEach(finding -> failing.put(finding.item(), finding));
        List<Answer> answers = new ArrayList<>();
        Map<String, Given> given = new HashMap<>();
        for (Item item : checklist.items()) {
            if (checklist.applies(item, given)) {
                Finding finding = failing.get(item.code());
                Answer answer = finding == null ? good(item) : bad(item, finding);
                answers.add(answer);
                given.put(item.code(), new Given(answer.verdict(), answer.options()));
            }
        }
        return answers;
    }

    private Answer good(Item item) {
        if (nobodyIsolated && OF_ISOLATION.contains(item.code())) {
            return Answer.of(item.code(), Verdict.NOT_APPLICABLE, Map.of(), List.of());
        }
        Verdict verdict = item.asksVerdict() ? Verdict.PASS : Verdict.RECORDED;
        List<String> ticked = ticked(item);
        return Answer.of(item.code(), verdict, readings.of(item, false), ticked);
    }

    private List<String> ticked(Item item) {
        String kind = visit.site().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        for (String alone : List.of(kind, "none")) {
            if (!item.asksVerdict() && item.hasOption(alone)) {
                return List.of(alone);
            }
        }
        return item.options().stream()
                .filter(option -> option.required() || chance.in(60))
                .map(Option::code)
                .toList();
    }

    private Answer bad(Item item, Finding finding) {
        Map<String, BigDecimal> numbers = readings.of(item, true);
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
            case VENUE, ENTERPRISE -> site;
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
}
