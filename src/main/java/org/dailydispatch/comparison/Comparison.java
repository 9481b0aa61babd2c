package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;

/**
 * One figure of several units, day by day.
 *
 * @param units all that are within reach, in their order; lines those that are shown
 */
record Comparison(Choice choice, Instant asOf, List<Unit> units, List<Line> lines) {

    static final Rate NOTHING = new Rate(0, 0);

    /** @param total of the period: the sum of the days, or how things stood on its last day */
    record Line(Unit unit, Map<ReportingDay, Rate> days, Rate total) {

        public Rate on(ReportingDay day) {
            return days.getOrDefault(day, NOTHING);
        }
    }

    public List<ReportingDay> days() {
        return choice.days();
    }

    public boolean shows(UUID unit) {
        return lines.stream().anyMatch(line -> line.unit().id().equals(unit));
    }
}
