package org.dailydispatch.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.comparison.Indicator.Kind;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemTrends;
import org.dailydispatch.team.Team;

/** Adds up, for each unit and day, what townships add to it. */
final class Sums {

    private final Choice choice;
    private final Map<UUID, Map<ReportingDay, Value>> values = new HashMap<>();
    private final Map<UUID, Map<ReportingDay, States>> states = new HashMap<>();

    /** @param closed of which a median is; then there are no facts */
    Sums(Choice choice, List<Team> seen, List<Fact> facts, List<ProblemCounts.Closed> closed) {
        this.choice = choice;
        for (Fact fact : facts) {
            fact.units(choice.grain(), seen).forEach(unit -> add(unit, fact));
        }
        medians(seen, closed);
    }

    /** Days without a value have nothing to tell. */
    Map<ReportingDay, Value> values(UUID unit) {
        return values.getOrDefault(unit, Map.of());
    }

    /** Of a figure of reports; otherwise empty. */
    Map<ReportingDay, States> states(UUID unit) {
        return states.getOrDefault(unit, Map.of());
    }

    private void add(UUID unit, Fact fact) {
        values.computeIfAbsent(unit, id -> new HashMap<>())
                .merge(
                        fact.day(),
                        Value.of(choice.indicator().kind(), fact.numerator(), fact.denominator()),
                        Value::plus);
        if (fact.state() != null) {
            states.computeIfAbsent(unit, id -> new HashMap<>())
                    .merge(fact.day(), States.of(fact.state()), States::plus);
        }
    }

    private void medians(List<Team> seen, List<ProblemCounts.Closed> closed) {
        Map<UUID, NavigableMap<ReportingDay, List<Double>>> days = new HashMap<>();
        for (ProblemCounts.Closed each : closed) {
            each.fact()
                    .units(choice.grain(), seen)
                    .forEach(unit -> days.computeIfAbsent(unit, id -> new TreeMap<>())
                            .computeIfAbsent(each.fact().day(), day -> new ArrayList<>())
                            .add(each.days()));
        }
        days.forEach((unit, spans) -> choice.days().forEach(day -> {
            Value median =
                    Value.median(spans.subMap(day.plus(1 - ProblemTrends.LATELY), true, day, true).values().stream()
                            .flatMap(List::stream)
                            .toList());
            values.computeIfAbsent(unit, id -> new HashMap<>()).put(day, median);
        }));
    }

    /** What the days of a unit come to over the period. */
    Value total(UUID unit) {
        Map<ReportingDay, Value> days = values(unit);
        Kind kind = choice.indicator().kind();
        return choice.indicator().standing()
                ? days.getOrDefault(choice.to(), Value.nothing(kind))
                : days.values().stream().reduce(Value::plus).orElse(Value.nothing(kind));
    }
}
