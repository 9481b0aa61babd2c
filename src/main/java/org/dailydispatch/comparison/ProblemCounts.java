package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.problem.OpenChange;
import org.dailydispatch.problem.PeriodFigures;
import org.dailydispatch.problem.PeriodTally;
import org.dailydispatch.problem.ProblemTrends;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.TownshipInForce;
import org.springframework.stereotype.Component;

/** What is compared of problems: each belongs to the team that found it, and to its township's county. */
@Component
class ProblemCounts {

    private final PeriodFigures periods;
    private final ProblemTrends trends;

    ProblemCounts(PeriodFigures periods, ProblemTrends trends) {
        this.periods = periods;
        this.trends = trends;
    }

    /**
     * One problem.
     *
     * @param fact whose it is; its day is that of closing
     * @param days from finding to rectification
     */
    record Closed(Fact fact, double days) {}

    /** What became of those found on each day. */
    List<Fact> found(
            Choice choice,
            List<Team> teams,
            List<TownshipInForce> townships,
            Instant asOf,
            Function<PeriodTally, Rate> rate) {
        Map<UUID, UUID> counties = counties(townships);
        return periods.byTownship(Facts.ids(teams), choice.from(), choice.to(), asOf).stream()
                .flatMap(each -> Stream.ofNullable(counties.get(each.townshipId()))
                        .map(county -> fact(
                                each.teamId(), county, each.townshipId(), each.foundOn(), rate.apply(each.tally()))))
                .toList();
    }

    /** How many are open at the end of each day; none is said while the team is there. */
    List<Fact> open(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        Map<List<UUID>, Map<ReportingDay, Integer>> changes =
                trends.openChanges(Facts.ids(teams), choice.from(), choice.to()).stream()
                        .collect(Collectors.groupingBy(
                                change -> List.of(change.teamId(), change.townshipId()),
                                Collectors.toMap(OpenChange::day, OpenChange::change)));
        List<Fact> facts = new ArrayList<>();
        for (Team team : teams) {
            for (TownshipInForce each : townships) {
                UUID id = each.township().id();
                if (each.township().countyId().equals(team.countyId())) {
                    facts.addAll(open(choice, team, id, changes.getOrDefault(List.of(team.id(), id), Map.of())));
                }
            }
        }
        return facts;
    }

    private static List<Fact> open(Choice choice, Team team, UUID township, Map<ReportingDay, Integer> changes) {
        List<Fact> facts = new ArrayList<>();
        int open = 0;
        for (ReportingDay day : choice.days()) {
            open += changes.getOrDefault(day, 0);
            if (open > 0 || team.stationedOn(day)) {
                facts.add(new Fact(team.id(), team.countyId(), township, day, open, open));
            }
        }
        return facts;
    }

    /** Those closed on any of the days, or lately before the first. */
    List<Closed> closed(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        Map<UUID, UUID> counties = counties(townships);
        return trends.closed(Facts.ids(teams), choice.from(), choice.to()).stream()
                .flatMap(each -> Stream.ofNullable(counties.get(each.townshipId()))
                        .map(county -> new Closed(
                                new Fact(each.teamId(), county, each.townshipId(), each.closedOn(), 1, 1),
                                each.days())))
                .toList();
    }

    private static Map<UUID, UUID> counties(List<TownshipInForce> townships) {
        Map<UUID, UUID> counties = new HashMap<>();
        townships.forEach(
                each -> counties.put(each.township().id(), each.township().countyId()));
        return counties;
    }

    private static Fact fact(UUID team, UUID county, UUID township, ReportingDay day, Rate rate) {
        return new Fact(team, county, township, day, rate.numerator(), rate.denominator());
    }
}
