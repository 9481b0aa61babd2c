package org.dailydispatch.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.TeamDayVisits;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Expected;
import org.jspecify.annotations.Nullable;

/**
 * The day of all counties that have a team: each place counts once, however many teams are in its county, and is done where any
 * of them did it. So it is no sum of the teams' lines.
 *
 * @param reports of each township the best that it has told any team
 */
record CityTotal(Rate townships, Rate checkpoints, ReportStates reports) {

    /**
     * @param stationed those that are there on the day
     * @param visits by team and day; with the places of this day
     * @param reported by team and township
     * @param expected by county and day
     */
    static CityTotal of(
            ReportingDay day,
            List<Team> stationed,
            Map<UUID, Map<ReportingDay, TeamDayVisits>> visits,
            Map<UUID, Map<UUID, ReportStatus>> reported,
            Map<UUID, Map<ReportingDay, Expected>> expected) {
        List<Expected> due = stationed.stream()
                .map(Team::countyId)
                .distinct()
                .map(county -> expected.getOrDefault(county, Map.of()).get(day))
                .flatMap(CityTotal::present)
                .toList();
        List<TeamDayVisits> done = stationed.stream()
                .map(team -> visits.getOrDefault(team.id(), Map.of()).get(day))
                .flatMap(CityTotal::present)
                .toList();
        int townships = due.stream().mapToInt(Expected::townships).sum();
        Map<UUID, ReportStatus> states = new HashMap<>();
        stationed.forEach(team -> reported.getOrDefault(team.id(), Map.of())
                .forEach((township, state) -> states.merge(township, state, CityTotal::better)));
        return new CityTotal(
                new Rate(places(done, TeamDayVisits::townshipIds), townships),
                new Rate(
                        places(done, TeamDayVisits::checkpointIds),
                        due.stream().mapToInt(Expected::checkpoints).sum()),
                ReportStates.of(states, townships));
    }

    private static int places(List<TeamDayVisits> done, Function<TeamDayVisits, Set<UUID>> of) {
        return (int) done.stream().map(of).flatMap(Set::stream).distinct().count();
    }

    private static ReportStatus better(ReportStatus one, ReportStatus other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static <T> Stream<T> present(@Nullable T each) {
        return Stream.ofNullable(each);
    }
}
