package org.dailydispatch.dashboard;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.Team;

/**
 * Addresses of the rows behind a county's figures of a day, which are those of whichever teams were there on it.
 *
 * @param teams whose figures they are
 */
public record CountyLinks(UUID county, List<Team> teams) {

    public CountyLinks {
        teams = List.copyOf(teams);
    }

    /** Of one team its visits of the day; of several the county's table of that day, which leads to those of each. */
    public String cell(UUID township, ReportingDay day) {
        List<Team> there = teams.stream().filter(team -> team.stationedOn(day)).toList();
        return there.size() == 1
                ? new Links(there.get(0).id()).cell(township, day)
                : "/overview/counties/" + county + "?day=" + day + "#h-townships";
    }
}
