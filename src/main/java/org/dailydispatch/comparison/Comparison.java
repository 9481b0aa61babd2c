package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of several units, day by day.
 *
 * @param units all that are within reach, in their order; lines those that are shown
 */
record Comparison(Choice choice, Instant asOf, List<Unit> units, List<Line> lines) {

    static final Rate NOTHING = new Rate(0, 0);

    /** @param total of the period: the sum of the days, or how things stood on its last day */
    record Line(Unit unit, Map<ReportingDay, Rate> days, Rate total, Behind behind) {

        public Rate on(ReportingDay day) {
            return days.getOrDefault(day, NOTHING);
        }

        public Cell cell(ReportingDay day) {
            return cell(on(day), day, day);
        }

        public Cell whole() {
            return cell(total, behind.choice().from(), behind.choice().to());
        }

        private Cell cell(Rate rate, ReportingDay from, ReportingDay to) {
            return rate.defined()
                    ? new Cell(rate, behind.part(from, to), behind.whole(from, to))
                    : new Cell(rate, null, null);
        }
    }

    /**
     * A figure with the lists behind it.
     *
     * @param part the rows of its numerator; null where there is no such list
     * @param whole those of its denominator
     */
    record Cell(Rate rate, @Nullable String part, @Nullable String whole) {

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
}
