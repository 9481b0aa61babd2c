package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.inspection.Frequencies;
import org.dailydispatch.inspection.FrequencySettings;
import org.dailydispatch.inspection.Schedule;
import org.dailydispatch.language.Name;
import org.dailydispatch.team.Team;
import org.dailydispatch.team.Teams;
import org.dailydispatch.territory.County;
import org.dailydispatch.territory.Territory;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts units side by side, those within the reader's reach: a leader's own team and county, or all for the city. */
@Service
@Transactional(readOnly = true)
class Comparisons {

    /** So many are shown where none are chosen. */
    private static final int FIRST = 12;

    private final Teams teams;
    private final Territory territory;
    private final Facts facts;
    private final FrequencySettings frequencies;
    private final ReportingClock clock;

    Comparisons(Teams teams, Territory territory, Facts facts, FrequencySettings frequencies, ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.facts = facts;
        this.frequencies = frequencies;
        this.clock = clock;
    }

    /** What is chosen and not within reach is not shown, as if it did not exist. */
    Comparison of(Actor actor, Choice choice) {
        Instant now = clock.now();
        boolean all = actor.is(Role.MUNICIPAL);
        List<Team> seen = all ? teams.all() : List.of(teams.team(actor.team()));
        List<County> counties = all
                ? territory.counties()
                : List.of(territory.county(seen.get(0).countyId()));
        // First those of which there is something to tell.
        counties = counties.stream()
                .sorted(Comparator.comparing(county -> seen.stream().noneMatch(team -> isIn(team, county, choice))))
                .toList();
        List<TownshipInForce> townships =
                territory.townshipsEver(counties.stream().map(County::id).toList());
        List<Unit> units = units(choice, seen, counties, townships);
        List<Unit> chosen = units.stream()
                .filter(unit -> choice.units().contains(unit.id()))
                .toList();
        // Teams that are ticked while counties are asked for are no choice of counties.
        List<Unit> shown = chosen.isEmpty() ? units.stream().limit(FIRST).toList() : chosen;
        Frequencies.Key due = choice.indicator().due();
        Schedule schedule = due == null ? null : frequencies.read().schedule(due);
        Sums sums = new Sums(
                choice, seen, facts.of(choice, schedule, seen, townships, now), facts.closed(choice, seen, townships));
        return new Comparison(
                choice,
                now,
                schedule == null ? new TreeMap<>() : schedule.held(choice.from(), choice.to()),
                units,
                shown.stream()
                        .map(unit -> new Comparison.Line(
                                unit,
                                sums.values(unit.id()),
                                sums.total(unit.id()),
                                sums.states(unit.id()),
                                new Behind(choice, unit, teamsOf(choice, unit, seen, schedule), all, now, schedule)))
                        .toList());
    }

    private static boolean isIn(Team team, County county, Choice choice) {
        return team.countyId().equals(county.id()) && choice.days().stream().anyMatch(team::stationedOn);
    }

    private static List<Unit> units(
            Choice choice, List<Team> seen, List<County> counties, List<TownshipInForce> townships) {
        Map<UUID, Name> names = counties.stream().collect(Collectors.toMap(County::id, County::name));
        return switch (choice.grain()) {
            case TEAM ->
                seen.stream()
                        .map(team -> new Unit(team.id(), team.name(), team.countyName(), team.countyId()))
                        .toList();
            case COUNTY ->
                counties.stream()
                        .map(county -> new Unit(county.id(), county.name(), county.name(), county.id()))
                        .toList();
            case TOWNSHIP ->
                townships.stream()
                        .filter(each -> choice.days().stream().anyMatch(each::on))
                        .map(each -> each.township())
                        .map(each -> new Unit(
                                each.id(),
                                each.shortName(),
                                names.getOrDefault(each.countyId(), each.shortName()),
                                each.countyId()))
                        .toList();
        };
    }

    /** The teams whose work can make up the figures of a unit: with what is due on the first day, from earlier on. */
    private static List<Team> teamsOf(Choice choice, Unit unit, List<Team> seen, @Nullable Schedule schedule) {
        ReportingDay since = schedule == null ? choice.from() : schedule.since(choice.from(), choice.to());
        return seen.stream()
                .filter(team -> choice.grain() == Grain.TEAM
                        ? team.id().equals(unit.id())
                        : team.countyId().equals(unit.countyId())
                                && since.through(choice.to()).stream().anyMatch(team::stationedOn))
                .toList();
    }
}
