package org.dailydispatch.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who attends a meeting.
 *
 * @param duty may be empty
 */
public record Attendee(String unit, String name, String duty) {

    /** From a line of unit, name and duty with spaces or commas between; null where it names nobody. */
    static @Nullable Attendee parse(String line) {
        List<String> parts = List.of(line.strip().split("[\\s,，]+", 3));
        if (parts.size() < 2 || parts.get(1).isEmpty()) {
            return null;
        }
        return new Attendee(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : "");
    }

    /** As the minutes print it: 县卫健局局长 王某. */
    String printed() {
        return unit + duty + " " + name;
    }
}
