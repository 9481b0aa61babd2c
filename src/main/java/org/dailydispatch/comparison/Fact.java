package org.dailydispatch.comparison;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * What one township adds to a figure on one day.
 *
 * @param teamId whose work it is; null where it is a fact about the county, whoever is stationed there
 * @param denominator the same as the numerator where that is just a number
 * @param state where the township's report stands; null where the fact is about no report
 */
record Fact(
        @Nullable UUID teamId,
        UUID countyId,
        UUID townshipId,
        ReportingDay day,
        long numerator,
        long denominator,
        @Nullable ReportStatus state) {

    Fact(@Nullable UUID teamId, UUID countyId, UUID townshipId, ReportingDay day, long numerator, long denominator) {
        this(teamId, countyId, townshipId, day, numerator, denominator, null);
    }

    /** The units to whose figures it adds. */
    Stream<UUID> units(Grain grain, List<Team> seen) {
        return switch (grain) {
            case COUNTY -> Stream.of(countyId);
            case TOWNSHIP -> Stream.of(townshipId);
            case TEAM ->
                teamId != null
                        ? Stream.of(teamId)
                        : seen.stream()
                                .filter(team -> team.countyId().equals(countyId) && team.stationedOn(day))
                                .map(Team::id);
        };
    }
}
