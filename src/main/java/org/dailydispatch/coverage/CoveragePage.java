package org.dailydispatch.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.territory.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * A team's coverage over a period.
 *
 * @param asOf when it was counted
 * @param units one for each sort of unit of which any is or was in force
 * @param openGaps townships in force that are overdue for an open visit on the last day; likewise covertGaps
 * @param days the latest first
 */
record CoveragePage(
        Question question,
        Instant asOf,
        List<UnitCoverage> units,
        @Nullable Integer openEvery,
        @Nullable Integer covertEvery,
        long openGaps,
        long covertGaps,
        List<DayLine> days,
        List<TownshipLine> townships,
        List<KindLine> kinds,
        ReportTally reports) {

    /** One day: what was visited on it, of what was in force on it. */
    record DayLine(ReportingDay day, Map<Unit, Coverage> coverages, ReportTally reports) {

        public @Nullable Coverage of(Unit unit) {
            return coverages.get(unit);
        }
    }

    /**
     * One township.
     *
     * @param villages its villages and communities reached in the period, of those in force on the last day; likewise
     *     sites of every sort
     */
    record TownshipLine(UnitLine line, Coverage villages, Coverage sites, ReportTally reports) {}

    /** One kind of site: reached in the period of those in force on the last day, and the last visit to any of them. */
    record KindLine(
            SiteKind kind,
            Coverage reached,
            ReportingDay asOf,
            @Nullable ReportingDay lastOpen,
            @Nullable ReportingDay lastCovert) {

        public @Nullable Integer sinceOpen() {
            return lastOpen == null ? null : lastOpen.daysUntil(asOf);
        }

        public @Nullable Integer sinceCovert() {
            return lastCovert == null ? null : lastCovert.daysUntil(asOf);
        }
    }

    /** Whether nothing is or was to be visited. */
    public boolean empty() {
        return units.isEmpty();
    }

    /** The sorts of unit that a day's line tells. */
    public List<Unit> dayUnits() {
        return units.stream().map(UnitCoverage::unit).toList();
    }
}
