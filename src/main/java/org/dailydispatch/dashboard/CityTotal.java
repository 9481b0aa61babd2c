package org.dailydispatch.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.report.ReportStatus;

/**
 * The day of all counties that have a team: each place counts once, however many teams are in its county, and is done where any
 * of them did it. So it is no sum of the teams' lines.
 *
 * @param reports of each township the best that it has told any team
 */
record CityTotal(Rate townships, Rate checkpoints, ReportStates reports) {

    /**
     * @param teams those that are there on the day
     * @param reported by team and township
     */
    static CityTotal of(Map<UUID, TeamDays> teams, Map<UUID, Map<UUID, ReportStatus>> reported) {
        Coverage townships = together(teams.values(), TeamDays::townships);
        Map<UUID, ReportStatus> states = new HashMap<>();
        teams.keySet()
                .forEach(team -> reported.getOrDefault(team, Map.of())
                        .forEach((township, state) -> states.merge(township, state, CityTotal::better)));
        return new CityTotal(
                townships.rate(),
                together(teams.values(), TeamDays::checkpoints).rate(),
                ReportStates.of(states, townships.of()));
    }

    private static Coverage together(Collection<TeamDays> teams, Function<TeamDays, Coverage> of) {
        List<Coverage> all = teams.stream().map(of).toList();
        return Coverage.of(union(all, Coverage::expected), union(all, Coverage::done));
    }

    private static List<UUID> union(List<Coverage> all, Function<Coverage, Set<UUID>> of) {
        return all.stream().map(of).flatMap(Set::stream).distinct().toList();
    }

    private static ReportStatus better(ReportStatus one, ReportStatus other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
