package org.dailydispatch.territory;

import org.dailydispatch.day.ReportingDay;

/** A township with the days on which it counts. */
public record TownshipInForce(Township township, InForce period) {

    public boolean on(ReportingDay day) {
        return period.includes(day);
    }
}
