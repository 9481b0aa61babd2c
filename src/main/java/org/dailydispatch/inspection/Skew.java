package org.dailydispatch.inspection;

import java.time.Duration;

/** By how much a device's clock differed from ours; positive where it was ahead. */
public record Skew(Duration by) {

    /** Up to here the network and the eye explain it. */
    static final Duration UNREMARKABLE = Duration.ofMinutes(5);

    public boolean remarkable() {
        return by.abs().compareTo(UNREMARKABLE) > 0;
    }

    public boolean ahead() {
        return !by.isNegative();
    }

    public long days() {
        return by.abs().toDays();
    }

    public int hours() {
        return by.abs().toHoursPart();
    }

    public int minutes() {
        return by.abs().toMinutesPart();
    }
}
