package org.dailydispatch.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * The days of one county up to a day, each with the teams that were stationed on it: a township is due once a day however many
 * they are, and visited where any of them visited it.
 */
final class CountyDays {

    private static final int FORTNIGHT = 14;

    private final List<Team> teams;
    private final ReportingDay day;
    private final Map<UUID, CoverageGrid> grids;
    private final CoverageGrid all;

    /**
     * @param teams those that have come to the county and are looked at, the one that came last first
     * @param grids their visits since the first of them came
     */
    CountyDays(List<Team> teams, ReportingDay day, Map<UUID, CoverageGrid> grids) {
        this.teams = teams;
        this.day = day;
        this.grids = grids;
        this.all = CoverageGrid.together(
                teams.stream().map(team -> grid(team).on(team::stationedOn)).toList());
    }

    ReportingDay day() {
        return day;
    }

    /** The first of the fourteen days that are shown. */
    ReportingDay from() {
        return day.plus(1 - FORTNIGHT);
    }

    /** The visits of all, each of the days of its own posting. */
    CoverageGrid all() {
        return all;
    }

    boolean there(ReportingDay on) {
        return teams.stream().anyMatch(team -> team.stationedOn(on));
    }

    /** Those that were there on any of the fourteen days. */
    List<Team> lately() {
        return teams.stream()
                .filter(team -> from().through(day).stream().anyMatch(team::stationedOn))
                .toList();
    }

    /** 1 where it was to be visited on the day. */
    int due(TownshipInForce township, ReportingDay on) {
        return there(on) && township.on(on) ? 1 : 0;
    }

    /** 1 where it was to be visited on the day and was, openly. */
    int visited(TownshipInForce township, ReportingDay on) {
        return all.on(township.township().id(), on).villages() > 0 ? due(township, on) : 0;
    }

    /** Days of the fourteen on which it was visited, of those on which it was due. */
    Rate visited(TownshipInForce township) {
        List<ReportingDay> days = from().through(day);
        return new Rate(
                days.stream().mapToInt(each -> visited(township, each)).sum(),
                days.stream().mapToInt(each -> due(township, each)).sum());
    }

    /** The same team by team, with the days of each. */
    List<CountyPage.Part> parts(TownshipInForce township) {
        return lately().stream().map(team -> part(team, township)).toList();
    }

    private CountyPage.Part part(Team team, TownshipInForce township) {
        CountyDays its = new CountyDays(List.of(team), day, grids);
        UUID id = township.township().id();
        ReportingDay last = team.stationedTo();
        return new CountyPage.Part(
                team,
                new Links(team.id()),
                Stream.of(from(), team.stationedFrom())
                        .max(ReportingDay::compareTo)
                        .orElseThrow(),
                last == null || last.isAfter(day) ? day : last,
                its.all().on(id, day).villages(),
                its.visited(township),
                its.all().covertBetween(id, from(), day));
    }

    /** The team that covertly visited the township on the day. */
    @Nullable
    UUID covertlyBy(UUID townshipId, ReportingDay on) {
        return teams.stream()
                .filter(team ->
                        team.stationedOn(on) && grid(team).on(townshipId, on).covert() > 0)
                .map(Team::id)
                .findFirst()
                .orElse(null);
    }

    private CoverageGrid grid(Team team) {
        return Objects.requireNonNullElseGet(grids.get(team.id()), () -> new CoverageGrid(List.of()));
    }
}
