package org.dailydispatch.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.Coverage;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.territory.Site;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * One team's days up to one of them: what its county has to be visited, what it visited, and what still lacks a visit as its
 * own board says.
 */
final class TeamDays {

    static final int FORTNIGHT = 14;

    private final Expectations expected;
    private final List<TownshipInForce> townships;
    private final List<Site> checkpoints;
    private final CoverageGrid grid;
    private final Map<ReportingDay, Set<UUID>> visited;
    private final CoverageHistory schedule;

    /**
     * @param townships all of its county, in force or not; likewise checkpoints
     * @param visited the checkpoints that it openly visited
     */
    TeamDays(
            Expectations expected,
            List<TownshipInForce> townships,
            List<Site> checkpoints,
            CoverageGrid grid,
            Map<ReportingDay, Set<UUID>> visited) {
        this.expected = expected;
        this.townships = townships;
        this.checkpoints = checkpoints;
        this.grid = grid;
        this.visited = visited;
        this.schedule = expected.schedule(townships, grid, expected.day().plus(1 - FORTNIGHT));
    }

    /** Openly visited on the day, of those in force. */
    Coverage townships() {
        return Coverage.of(inForce(), grid.openlyVisitedOn(expected.day()));
    }

    /** Openly visited on the day, of those in force. */
    Coverage checkpoints() {
        return Coverage.of(
                checkpoints.stream()
                        .filter(site -> site.inForceOn(expected.day()))
                        .map(Site::id)
                        .toList(),
                visited.getOrDefault(expected.day(), Set.of()));
    }

    /** How many still lack an open visit by how often they are to be visited. */
    int lackingTownships() {
        return expected.lackingOpen(townships, grid).size();
    }

    int lackingCheckpoints() {
        return (int) checkpoints.stream()
                .filter(site -> expected.lackingOpen(site, last(site.id())))
                .count();
    }

    /** Released covert visits of the day. */
    int covert() {
        return grid.covertBetween(expected.day(), expected.day());
    }

    /** Covertly visited on the day, of those in force. */
    Rate covertTownships() {
        return Coverage.of(inForce(), grid.covertlyVisitedOn(expected.day())).rate();
    }

    /** Each township on each of the fourteen days on which it was due by the frequency of that day. */
    Rate fortnight() {
        return schedule.unitDays();
    }

    List<DayBar> bars() {
        List<DayBar> bars = new ArrayList<>();
        schedule.days().values().forEach(each -> bars.add(DayBar.share(bars.size(), each.count(), each.of())));
        return bars;
    }

    /** The days of the fourteen on which nothing that was due lacked a visit. */
    int completeDays() {
        return (int)
                schedule.days().values().stream().filter(Coverage::complete).count();
    }

    private List<UUID> inForce() {
        return townships.stream()
                .filter(each -> each.on(expected.day()))
                .map(each -> each.township().id())
                .toList();
    }

    private @Nullable ReportingDay last(UUID site) {
        return visited.entrySet().stream()
                .filter(each -> each.getValue().contains(site))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
