package org.dailydispatch.dashboard;

import org.dailydispatch.inspection.SiteVisits;
import org.jspecify.annotations.Nullable;

/**
 * One day as a bar of a small chart, 16 units high and 8 units from the next.
 *
 * @param look its class: {@code ok}, {@code bad} (higher), {@code not} (not visited), {@code due} (not visited yet),
 *     {@code off} (out of force); for coverage also {@code part}
 */
public record DayBar(int x, int y, int height, String look) {

    static final int STEP = 8;
    static final int WHOLE = 16;

    static DayBar at(int index, boolean inForce, @Nullable SiteVisits visits, boolean today) {
        int x = index * STEP;
        if (!inForce) {
            return new DayBar(x, 12, 2, "off");
        }
        if (visits == null) {
            return new DayBar(x, 3, 10, today ? "due" : "not");
        }
        return visits.failed() > 0 ? new DayBar(x, 0, WHOLE, "bad") : new DayBar(x, 2, 12, "ok");
    }

    /** A part of a whole: as high as the part, at least so high that it is seen. */
    static DayBar share(int index, int part, int whole) {
        int x = index * STEP;
        if (whole == 0) {
            return new DayBar(x, 12, 2, "off");
        }
        if (part >= whole) {
            return new DayBar(x, 0, WHOLE, "ok");
        }
        int height = Math.max(2, WHOLE * part / whole);
        return new DayBar(x, WHOLE - height, height, part == 0 ? "not" : "part");
    }
}
