package org.dailydispatch.meeting;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dailydispatch.day.ReportingDay;

/**
 * What the leader writes of a meeting, before, during and after it.
 *
 * @param units who takes part, one on a line
 * @param people one on a line: unit, name and duty
 * @param agenda one point on a line
 * @param notes may be empty
 */
record Content(
        MeetingKind kind,
        ReportingDay day,
        LocalTime time,
        String place,
        String units,
        String people,
        String agenda,
        String notes,
        List<Decision> decisions) {

    Content {
        decisions = List.copyOf(decisions);
    }

    /** Whether there is nothing yet that minutes could say. */
    boolean saysNothing() {
        return notes.isEmpty() && decisions.isEmpty();
    }

    /** Its fields by name, as a form shows them; without the decisions. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("kind", kind.name());
        texts.put("day", day.toString());
        texts.put("time", time.toString());
        texts.put("place", place);
        texts.put("units", units);
        texts.put("people", people);
        texts.put("agenda", agenda);
        texts.put("notes", notes);
        return texts;
    }
}
