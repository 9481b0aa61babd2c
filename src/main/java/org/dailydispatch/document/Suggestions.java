package org.dailydispatch.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.document.Findings.Trouble;
import org.dailydispatch.document.Findings.Unit;
import org.dailydispatch.document.Suggestion.Reason;

/** What the day's findings suggest to recommend. */
public final class Suggestions {

    /** A township without a covert visit for this many days is proposed for one. */
    public static final int DAYS_WITHOUT_COVERT = 10;

    /** From this many overdue problems on, a unit is named. */
    static final int OVERDUE_OF_ONE_UNIT = 2;

    private Suggestions() {}

    public static List<Suggestion> of(Findings findings) {
        List<Suggestion> suggestions = new ArrayList<>(covert(findings));
        suggestions.addAll(overdue(findings));
        return List.copyOf(suggestions);
    }

    private static List<Suggestion> covert(Findings findings) {
        List<Unit> neglected = findings.townships().stream()
                .filter(unit -> neglected(unit, findings))
                .toList();
        if (neglected.isEmpty()) {
            return List.of();
        }
        List<String> names = neglected.stream().map(Unit::name).toList();
        String key = "covert-" + neglected.get(0).id() + "-" + neglected.size();
        String sentence = Wording.names(names)
                + (names.size() > 1 ? names.size() + "个镇街园区" : "")
                + "已" + DAYS_WITHOUT_COVERT + "天以上未暗访，建议列入近期暗访安排。";
        return List.of(new Suggestion(key, sentence, Reason.NO_COVERT_VISIT));
    }

    private static boolean neglected(Unit unit, Findings findings) {
        ReportingDay day = findings.occasion().day();
        int posted = findings.occasion().dayOfPosting() - 1;
        int without = unit.lastCovert() == null ? posted : unit.lastCovert().daysUntil(day);
        return without >= DAYS_WITHOUT_COVERT;
    }

    private static List<Suggestion> overdue(Findings findings) {
        ReportingDay day = findings.occasion().day();
        Map<String, List<Trouble>> byUnit = findings.problems().stream()
                .filter(problem -> problem.overdueOn(day, findings.occasion().deadlinesUntil()))
                .collect(Collectors.groupingBy(problem -> Wording.clause(problem.unit())));
        return byUnit.entrySet().stream()
                .filter(unit -> unit.getValue().size() >= OVERDUE_OF_ONE_UNIT)
                .sorted(Comparator.comparing((Map.Entry<String, List<Trouble>> unit) ->
                                -unit.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(unit -> overdue(unit.getKey(), unit.getValue()))
                .toList();
    }

    private static Suggestion overdue(String unit, List<Trouble> problems) {
        Trouble first =
                problems.stream().min(Comparator.comparing(Trouble::number)).orElseThrow();
        String sentence = unit + "有" + problems.size() + "项问题逾期未整改，建议由主要负责同志牵头限期整改，并在会商时专题调度。";
        return new Suggestion("overdue-" + first.id() + "-" + problems.size(), sentence, Reason.OVERDUE_UNIT);
    }
}
