package org.dailydispatch.inspection;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/**
 * The inspections of one team and day, for a document that freezes them.
 *
 * @param visits open ones, and covert ones that were released by then, in the order of filing
 * @param measured those of the open ones that are on checklists with measures, in the order of filing
 * @param lastCovert the last day of a released covert visit up to the day, by township
 */
public record DayOfInspections(
        List<InspectionFact> visits, List<MeasuredFact> measured, Map<UUID, ReportingDay> lastCovert) {

    public DayOfInspections {
        visits = List.copyOf(visits);
        measured = List.copyOf(measured);
        lastCovert = Map.copyOf(lastCovert);
    }
}
