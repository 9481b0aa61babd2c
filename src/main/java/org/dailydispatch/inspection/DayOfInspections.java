package org.dailydispatch.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * The inspections of one team and day, for a document that freezes them; and which townships covert visits lack.
 *
 * @param visits open ones, and covert ones that were released by then, in the order of filing
 * @param measured those of the open ones that are on checklists with measures, in the order of filing
 * @param lastCovert the last released covert visit up to the day, by township in force, as far back as one is due
 * @param covertOverdue the townships in force for which one is overdue
 * @param covertEvery once in how many days one is due; null where none is expected, or no township is in force
 */
public record DayOfInspections(
        List<InspectionFact> visits,
        List<MeasuredFact> measured,
        Map<UUID, CovertVisit> lastCovert,
        Set<UUID> covertOverdue,
        @Nullable Integer covertEvery) {

    /**
     * A covert visit in the state in which it was read.
     *
     * @param site its short name
     */
    public record CovertVisit(UUID id, int revision, ReportingDay day, Name site) {}

    public DayOfInspections {
        visits = List.copyOf(visits);
        measured = List.copyOf(measured);
        lastCovert = Map.copyOf(lastCovert);
        covertOverdue = Set.copyOf(covertOverdue);
    }
}
