package org.dailydispatch.coverage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of all units of one sort over a period, in one mode.
 *
 * @param posting day by day from the first day of the posting to the last of the period
 * @param period day by day within the period
 * @param every once in how many days each is to be visited, as it holds on the last day; null where no visit is expected
 * @param everySince the day of the period on which that took another's place; null where it held on all its days
 * @param schedule the period, each day by the frequency that held on it; null where no visit was expected on any
 * @param due what is due on the last day, running or not, by the frequency of that day
 * @param reached of what is in force on the last day: visited on a day of the period on which it was in force
 * @param gaps what is overdue on the last day: expected by the frequency of that day and not done
 */
record UnitCoverage(
        Unit unit,
        CoverageMode mode,
        CoverageHistory posting,
        CoverageHistory period,
        @Nullable Integer every,
        @Nullable ReportingDay everySince,
        @Nullable CoverageHistory schedule,
        Set<UUID> due,
        Coverage reached,
        Set<UUID> gaps) {

    /** @param running whether the last day is not over: what is due on it is then expected until the day before only */
    static UnitCoverage of(
            Unit unit,
            CoverageMode mode,
            CoverageHistory posting,
            ReportingDay from,
            Function<ReportingDay, Frequency> every,
            boolean running) {
        ReportingDay to = posting.days().lastKey();
        CoverageHistory period = posting.between(from, to);
        ReportingDay over = running ? to.previous() : to;
        List<ReportingDay> days = from.through(to);
        Integer last = every.apply(to).days();
        CoverageHistory schedule = posting.by(every);
        return new UnitCoverage(
                unit,
                mode,
                posting,
                period,
                last,
                changed(days, every),
                days.stream().allMatch(day -> every.apply(day).days() == null) ? null : schedule.between(from, over),
                schedule.on(to).expected(),
                period.since(from, to),
                last == null ? Set.of() : overdue(posting.onceIn(last), over, posting.on(to)));
    }

    /** The first day of what holds on the last one, where something else held on an earlier one of the days. */
    private static @Nullable ReportingDay changed(List<ReportingDay> days, Function<ReportingDay, Frequency> every) {
        for (int i = days.size() - 1; i > 0; i--) {
            if (!every.apply(days.get(i)).equals(every.apply(days.get(i - 1)))) {
                return days.get(i);
            }
        }
        return null;
    }

    /** What was missing when the last day was over that is over, and is expected and not visited on the last of all. */
    private static Set<UUID> overdue(CoverageHistory rhythm, ReportingDay over, Coverage last) {
        if (over.isBefore(rhythm.days().firstKey())) {
            return Set.of();
        }
        Set<UUID> overdue = new LinkedHashSet<>(rhythm.on(over).missing());
        overdue.retainAll(last.expected());
        overdue.removeAll(last.done());
        return overdue;
    }

    /** Done of expected, over all units and days; null where no visit is expected. */
    public @Nullable Rate onSchedule() {
        return schedule == null ? null : schedule.unitDays();
    }

    /**
     * The day of the period on which each in force had been visited in it. What came into force later may lack a visit again:
     * then {@link #reached} is not complete.
     */
    public Optional<ReportingDay> completeOn() {
        return period.completeSince();
    }

    /** Of what is in force on the last day: visited since the posting began. */
    public Coverage reachedSincePosting() {
        return posting.since(posting.days().firstKey(), posting.days().lastKey());
    }

    /** The same counted from the first day of the posting. */
    public Optional<ReportingDay> completeSincePosting() {
        return posting.completeSince();
    }

    /** How many of the units' days are expected and done for this one; null where no visit is expected. */
    @Nullable
    Rate onSchedule(UUID id) {
        if (schedule == null) {
            return null;
        }
        int done = 0;
        int expected = 0;
        for (Coverage day : schedule.days().values()) {
            expected += day.expected().contains(id) ? 1 : 0;
            done += day.done().contains(id) ? 1 : 0;
        }
        return new Rate(done, expected);
    }
}
