package org.dailydispatch.comparison;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * Whose work is looked at together: one team's where teams are compared, otherwise that of all teams of a county, so that a
 * township is due once a day however many teams are there, and done where any of them did it.
 *
 * @param team null for a county's
 */
record Crew(@Nullable UUID team, UUID county, List<Team> teams) {

    static List<Crew> of(Grain grain, List<Team> teams) {
        if (grain == Grain.TEAM) {
            return teams.stream()
                    .map(team -> new Crew(team.id(), team.countyId(), List.of(team)))
                    .toList();
        }
        return teams.stream().collect(Collectors.groupingBy(Team::countyId)).entrySet().stream()
                .map(county -> new Crew(null, county.getKey(), county.getValue()))
                .toList();
    }

    boolean thereOn(ReportingDay day) {
        return teams.stream().anyMatch(team -> team.stationedOn(day));
    }

    /** Those that are there on the day. */
    Stream<Team> on(ReportingDay day) {
        return teams.stream().filter(team -> team.stationedOn(day));
    }

    /** Those of its county. */
    List<TownshipInForce> townships(List<TownshipInForce> all) {
        return all.stream()
                .filter(each -> each.township().countyId().equals(county))
                .toList();
    }
}
