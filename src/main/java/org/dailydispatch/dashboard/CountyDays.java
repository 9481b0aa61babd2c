package org.dailydispatch.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.CoverageGrid;
import org.dailydispatch.inspection.CoverageHistory;
import org.dailydispatch.inspection.Grids;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;

/**
 * The days of one county up to a day, each with the teams that were stationed on it: a township is due once however many they
 * are, and visited where any of them visited it.
 */
final class CountyDays {

    private static final int FORTNIGHT = 14;

    private final List<Team> teams;
    private final ReportingDay day;
    private final boolean today;
    private final Grids visited;
    private final List<TownshipInForce> townships;
    private final CoverageGrid all;
    private final CoverageHistory schedule;

    /**
     * @param teams those that have come to the county and are looked at, the one that came last first
     * @param visited their visits since the first of them came, and how often to visit
     * @param townships all of which something is asked, in force on the last day or not
     */
    CountyDays(List<Team> teams, ReportingDay day, boolean today, Grids visited, List<TownshipInForce> townships) {
        this.teams = teams;
        this.day = day;
        this.today = today;
        this.visited = visited;
        this.townships = townships;
        this.all = CoverageGrid.together(teams.stream()
                .map(team -> visited.of(team.id()).on(team::stationedOn))
                .toList());
        this.schedule = expected().schedule(townships, all, from());
    }

    /** What the county still lacks on the day, as a team's board says it of the team. */
    Expectations expected() {
        return new Expectations(visited.frequencies(), this::there, day, today);
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

    /** 1 where it was due on the day, by the frequency that held on it. */
    int due(TownshipInForce township, ReportingDay on) {
        return schedule.on(on).expected().contains(township.township().id()) ? 1 : 0;
    }

    /** 1 where it was due on the day and lacked no visit. */
    int visited(TownshipInForce township, ReportingDay on) {
        return schedule.on(on).done().contains(township.township().id()) ? 1 : 0;
    }

    /** Days of the fourteen on which it was visited, of those on which it was due. */
    Rate visited(TownshipInForce township) {
        List<ReportingDay> days = from().through(day);
        return new Rate(
                days.stream().mapToInt(each -> visited(township, each)).sum(),
                days.stream().mapToInt(each -> due(township, each)).sum());
    }

    /** Each township on each of the fourteen days on which it was due. */
    Rate fortnight() {
        return schedule.unitDays();
    }

    /** How many were due on one of the fourteen days and are no longer in force on the last. */
    int ended() {
        return (int) townships.stream()
                .filter(each -> !each.on(day))
                .filter(each -> visited(each).defined())
                .count();
    }

    /** The same team by team: what each contributes, with its own days. */
    Map<Team, CountyDays> apart() {
        Map<Team, CountyDays> apart = new LinkedHashMap<>();
        lately().forEach(team -> apart.put(team, new CountyDays(List.of(team), day, today, visited, townships)));
        return apart;
    }

    /** Of one team. */
    CountyPage.Part part(Team team, TownshipInForce township) {
        UUID id = township.township().id();
        ReportingDay last = team.stationedTo();
        return new CountyPage.Part(
                team,
                new Links(team.id()),
                Stream.of(from(), team.stationedFrom())
                        .max(ReportingDay::compareTo)
                        .orElseThrow(),
                last == null || last.isAfter(day) ? day : last,
                all.on(id, day).villages(),
                visited(township),
                all.covertBetween(id, from(), day));
    }

    /** The team that covertly visited the township on the day. */
    @Nullable
    UUID covertlyBy(UUID townshipId, ReportingDay on) {
        return teams.stream()
                .filter(team -> team.stationedOn(on)
                        && visited.of(team.id()).on(townshipId, on).covert() > 0)
                .map(Team::id)
                .findFirst()
                .orElse(null);
    }
}
