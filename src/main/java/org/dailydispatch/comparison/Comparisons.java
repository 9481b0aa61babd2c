package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
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
    private final ReportingClock clock;

    Comparisons(Teams teams, Territory territory, Facts facts, ReportingClock clock) {
        this.teams = teams;
        this.territory = territory;
        this.facts = facts;
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
        List<TownshipInForce> townships =
                territory.townshipsEver(counties.stream().map(County::id).toList());
        List<Unit> units = units(choice, seen, counties, townships);
        List<Unit> chosen = units.stream()
                .filter(unit -> choice.units().contains(unit.id()))
                .toList();
        // Teams that are ticked while counties are asked for are no choice of counties.
        List<Unit> shown = chosen.isEmpty() ? units.stream().limit(FIRST).toList() : chosen;
        Map<UUID, Map<ReportingDay, Rate>> rates = added(choice, seen, facts.of(choice, seen, townships, now), shown);
        return new Comparison(
                choice,
                now,
                units,
                shown.stream()
                        .map(unit -> line(
                                rates.getOrDefault(unit.id(), Map.of()),
                                new Behind(choice, unit, teamOf(choice, unit, seen), all, now)))
                        .toList());
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

    private static Map<UUID, Map<ReportingDay, Rate>> added(
            Choice choice, List<Team> seen, List<Fact> facts, List<Unit> shown) {
        Set<UUID> wanted = shown.stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
        Map<UUID, Map<ReportingDay, Rate>> rates = new HashMap<>();
        for (Fact fact : facts) {
            unitsOf(fact, choice.grain(), seen)
                    .filter(wanted::contains)
                    .forEach(unit -> rates.computeIfAbsent(unit, id -> new HashMap<>())
                            .merge(fact.day(), new Rate(fact.numerator(), fact.denominator()), Comparisons::sum));
        }
        return rates;
    }

    private static Stream<UUID> unitsOf(Fact fact, Grain grain, List<Team> seen) {
        return switch (grain) {
            case COUNTY -> Stream.of(fact.countyId());
            case TOWNSHIP -> Stream.of(fact.townshipId());
            case TEAM ->
                fact.teamId() != null
                        ? Stream.of(fact.teamId())
                        : seen.stream()
                                .filter(team -> team.countyId().equals(fact.countyId()) && team.stationedOn(fact.day()))
                                .map(Team::id);
        };
    }

    /** The one team whose work makes up the figures of a unit. */
    private static @Nullable UUID teamOf(Choice choice, Unit unit, List<Team> seen) {
        if (choice.grain() == Grain.TEAM) {
            return unit.id();
        }
        List<Team> there = seen.stream()
                .filter(team -> team.countyId().equals(unit.countyId())
                        && choice.days().stream().anyMatch(team::stationedOn))
                .toList();
        return there.size() == 1 ? there.get(0).id() : null;
    }

    private static Comparison.Line line(Map<ReportingDay, Rate> days, Behind behind) {
        Choice choice = behind.choice();
        Rate total = choice.indicator().standing()
                ? days.getOrDefault(choice.to(), Comparison.NOTHING)
                : days.values().stream().reduce(Comparison.NOTHING, Comparisons::sum);
        return new Comparison.Line(behind.unit(), days, total, behind);
    }

    private static Rate sum(Rate one, Rate other) {
        return new Rate(one.numerator() + other.numerator(), one.denominator() + other.denominator());
    }
}
