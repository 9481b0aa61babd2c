package org.dailydispatch.demonstration;

import java.time.LocalTime;
import org.dailydispatch.day.ReportingDay;

/** One inspector's way through a day: one visit after the other, with a break at noon. */
final class Round {

    private static final LocalTime NOON = LocalTime.of(11, 50);
    private static final LocalTime AFTER_NOON = LocalTime.of(13, 15);

    private final Chance chance;
    private LocalTime free;

    Round(Person inspector, ReportingDay day, LocalTime begins) {
        this.chance = Chance.of("round " + inspector.username() + " " + day);
        this.free = begins.plusMinutes(chance.between(0, 12));
    }

    /** When the next visit begins. */
    LocalTime arrive() {
        free = free.plusMinutes(chance.between(7, 19));
        if (free.isAfter(NOON) && free.isBefore(AFTER_NOON)) {
            free = AFTER_NOON.plusMinutes(chance.between(0, 15));
        }
        return free;
    }

    /** When that visit has been filed. */
    LocalTime file() {
        free = free.plusMinutes(chance.between(8, 17)).plusSeconds(chance.between(0, 59));
        return free;
    }
}
