package org.dailydispatch.team;

import java.time.LocalTime;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;

/**
 * A supervision team (督导组) in its county.
 *
 * @param campaignName the campaign that it belongs to
 * @param number its number in the campaign: 9 for 第九督导组
 * @param stationedTo its last day in the county; null while it is there
 * @param cutOff a township report filed after this time of its day is late
 * @param secondSignature whether its dispatches are signed by two people
 */
public record Team(
        UUID id,
        UUID campaignId,
        Name campaignName,
        int number,
        Name name,
        UUID countyId,
        Name countyName,
        ReportingDay stationedFrom,
        @Nullable ReportingDay stationedTo,
        LocalTime cutOff,
        boolean secondSignature) {

    /** 1 on the first day in the county; 0 or less before it. */
    public int dayOfPosting(ReportingDay day) {
        return stationedFrom.daysUntil(day) + 1;
    }

    public boolean stationedOn(ReportingDay day) {
        return !day.isBefore(stationedFrom) && (stationedTo == null || !day.isAfter(stationedTo));
    }
}
