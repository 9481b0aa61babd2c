package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.comparison.Indicator.Kind;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequency;
import org.dailydispatch.report.ReportStatus;
import org.jspecify.annotations.Nullable;

/**
 * One figure of several units, day by day.
 *
 * @param held how often to visit what the figure is about: on the first of the days, and from each day on which that changed;
 *     empty for other figures
 * @param units all that are within reach, in their order; lines those that are shown
 */
record Comparison(
        Choice choice, Instant asOf, NavigableMap<ReportingDay, Frequency> held, List<Unit> units, List<Line> lines) {

    /** How many of those asked for are not shown: of another kind, unknown, or out of the reader's reach. */
    public int ignored() {
        List<UUID> known = units.stream().map(Unit::id).toList();
        return (int)
                choice.units().stream().filter(asked -> !known.contains(asked)).count();
    }

    /** Where none are chosen and not all are shown: the page of those that come next; else null. */
    public @Nullable String others() {
        boolean chosen = choice.units().size() > ignored();
        return chosen || lines.size() == units.size()
                ? null
                : choice.of(units.stream()
                                .skip(lines.size())
                                .limit(ComparisonForm.MOST_UNITS)
                                .map(Unit::id)
                                .collect(Collectors.toCollection(LinkedHashSet::new)))
                        .page();
    }

    /**
     * One unit.
     *
     * @param total of the period: the sum of the days, or how things stood on its last day
     * @param states of the reports of each day; empty for other figures
     */
    record Line(
            Unit unit, Map<ReportingDay, Value> days, Value total, Map<ReportingDay, States> states, Behind behind) {

        public Value on(ReportingDay day) {
            return days.getOrDefault(day, Value.nothing(total.kind()));
        }

        public Cell cell(ReportingDay day) {
            return cell(on(day), day, day);
        }

        /** The total: where no one list holds its rows, it leads to the days that it is the sum of. */
        public Cell whole() {
            Cell cell = cell(total, behind.choice().from(), behind.choice().to());
            return total.defined()
                            && cell.part() == null
                            && behind.choice().days().size() > 1
                    ? new Cell(total, behind.days(), behind.days(), List.of())
                    : cell;
        }

        /** The days that have something to tell, the latest first. */
        public List<ReportingDay> told() {
            return behind.choice().days().stream()
                    .filter(day -> on(day).defined())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }

        private Cell cell(Value value, ReportingDay from, ReportingDay to) {
            return value.defined()
                    ? new Cell(value, behind.part(from, to), behind.whole(from, to), behind.shares(from, to))
                    : new Cell(value, null, null, List.of());
        }

        /** All reports of the period that stand so. */
        public int reports(String state) {
            return states.values().stream().mapToInt(each -> each.of(state)).sum();
        }

        /** Where they are listed: of several days day by day; null where there is no list. */
        public @Nullable String reportsBehind(String state) {
            return behind.choice().days().size() > 1 ? behind.days() : behind.reportsIn(state);
        }

        /** Where those of one day are listed. */
        public @Nullable String reportsBehind(ReportingDay day, String state) {
            return behind.reportsOn(day, state);
        }

        public States statesOn(ReportingDay day) {
            return states.getOrDefault(day, States.NONE);
        }
    }

    /**
     * A figure with the lists behind it.
     *
     * @param part the rows of its numerator; null where there is no such list
     * @param whole those of its denominator
     * @param shares the lists of several teams that hold the rows of the numerator together; empty where one list does
     */
    record Cell(
            Value value, @Nullable String part, @Nullable String whole, List<Behind.Share> shares) {

        public boolean twoLists() {
            return part != null && whole != null && !part.equals(whole);
        }
    }

    public List<ReportingDay> days() {
        return choice.days();
    }

    public boolean shows(UUID unit) {
        return lines.stream().anyMatch(line -> line.unit().id().equals(unit));
    }

    /** Whether it is drawn in percent. */
    public boolean percent() {
        return choice.indicator().kind() == Kind.SHARE;
    }

    /** The states in which reports are told one by one; none for other figures. */
    public List<ReportStatus> states() {
        return choice.indicator() == Indicator.REPORTS ? States.all() : List.of();
    }
}
