package org.dailydispatch.coverage;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.inspection.CoverageHistory;
import org.jspecify.annotations.Nullable;

/**
 * The coverage of all units of one sort over a period, in one mode.
 *
 * @param posting day by day from the first day of the posting to the last of the period
 * @param period day by day within the period
 * @param every once in how many days each is to be visited; null where no visit is expected
 * @param schedule the period by that frequency; null where no visit is expected
 * @param reached of what is in force on the last day: visited on a day of the period on which it was in force
 * @param gaps what is overdue on the last day: expected by the frequency and not done
 */
record UnitCoverage(
        Unit unit,
        CoverageMode mode,
        CoverageHistory posting,
        CoverageHistory period,
        @Nullable Integer every,
        @Nullable CoverageHistory schedule,
        Coverage reached,
        Set<UUID> gaps) {

    /** @param running whether the last day is not over: what is due on it is then expected until the day before only */
    static UnitCoverage of(
            Unit unit,
            CoverageMode mode,
            CoverageHistory posting,
            ReportingDay from,
            @Nullable Integer every,
            boolean running) {
        ReportingDay to = posting.days().lastKey();
        CoverageHistory period = posting.between(from, to);
        ReportingDay over = running ? to.previous() : to;
        CoverageHistory rhythm = every == null ? null : posting.onceIn(every);
        return new UnitCoverage(
                unit,
                mode,
                posting,
                period,
                every,
                rhythm == null ? null : rhythm.between(from, over),
                period.since(from, to),
                rhythm == null ? Set.of() : overdue(rhythm, over, posting.on(to)));
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

    /** The day of the period on which each in force had been visited in it. */
    public Optional<ReportingDay> completeOn() {
        return period.completeSince();
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
