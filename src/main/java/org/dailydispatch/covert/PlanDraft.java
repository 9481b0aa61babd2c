package org.dailydispatch.covert;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;

/** What a leader says in a plan: at least one target and one covert inspector. */
record PlanDraft(ReportingDay day, String note, List<UUID> targets, List<UUID> people) {

    PlanDraft {
        targets = List.copyOf(targets);
        people = List.copyOf(people);
    }
}
