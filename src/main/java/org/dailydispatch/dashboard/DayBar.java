package org.dailydispatch.dashboard;

import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.SiteVisits;
import org.jspecify.annotations.Nullable;

/**
 * One day as a bar of a small chart, 16 units high and 8 units from the next.
 *
 * @param look its class: {@code ok}, {@code bad} (higher), {@code not} (not visited), {@code due} (not visited yet),
 *     {@code off} (out of force); for coverage also {@code part}
 * @param share what it stands for; null where its look says all
 */
public record DayBar(
        int x, int y, int height, String look, @Nullable Rate share) {

    static final int STEP = 8;
    static final int WHOLE = 16;

    static DayBar at(int index, boolean inForce, @Nullable SiteVisits visits, boolean today) {
        int x = index * STEP;
        if (!inForce) {
            return new DayBar(x, 12, 2, "off", null);
        }
        if (visits == null) {
            return new DayBar(x, 3, 10, today ? "due" : "not", null);
        }
        return visits.failed() > 0 ? new DayBar(x, 0, WHOLE, "bad", null) : new DayBar(x, 2, 12, "ok", null);
    }

    /** A part of a whole: as high as the part, at least so high that it is seen. */
    static DayBar share(int index, int part, int whole) {
        int x = index * STEP;
        if (whole == 0) {
            return new DayBar(x, 12, 2, "off", null);
        }
        Rate share = new Rate(part, whole);
        if (part >= whole) {
            return new DayBar(x, 0, WHOLE, "ok", share);
        }
        int height = Math.max(2, WHOLE * part / whole);
        return new DayBar(x, WHOLE - height, height, part == 0 ? "not" : "part", share);
    }
}
