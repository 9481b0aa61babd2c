package org.dailydispatch.document;

import java.time.Instant;
import java.time.ZoneId;
import org.dailydispatch.day.ReportingDay;

/**
 * For which team and day a document is written.
 *
 * @param team the team's Chinese name, for example 市第九核查督导组
 * @param county the county's Chinese name, for example 诸城市
 * @param campaign the campaign's Chinese name
 * @param dayOfPosting 1 on the first day of the posting
 * @param asOf the instant at which the records were read
 */
public record Occasion(
        String team, String county, String campaign, ReportingDay day, int dayOfPosting, Instant asOf, ZoneId zone) {

    ReportingDay stationedFrom() {
        return day.plus(1 - dayOfPosting);
    }

    Instant startOfDay() {
        return day.date().atStartOfDay(zone).toInstant();
    }

    /** A deadline before this instant counts as missed: the reading, or the end of the day where it was read later. */
    Instant deadlinesUntil() {
        Instant endOfDay = day.next().date().atStartOfDay(zone).toInstant();
        return asOf.isBefore(endOfDay) ? asOf : endOfDay;
    }
}
