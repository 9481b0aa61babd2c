package org.dailydispatch.assignment;

import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.OrderedVisits;
import org.springframework.stereotype.Component;

/** A visit that stands in the roster of the day is expected, whoever has it. */
@Component
class AssignedVisits implements OrderedVisits {

    private final Assignments assignments;

    AssignedVisits(Assignments assignments) {
        this.assignments = assignments;
    }

    @Override
    public boolean orders(UUID teamId, UUID siteId, ReportingDay day) {
        return assignments.roster(teamId, day).of(siteId).isPresent();
    }
}
