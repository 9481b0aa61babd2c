package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.TownshipVisits;
import org.dailydispatch.problem.PeriodFigures;
import org.dailydispatch.problem.PeriodTally;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.Township;
import org.dailydispatch.territory.TownshipInForce;
import org.springframework.stereotype.Component;

/** Reads what an indicator is made of, by township and day, in one statement whatever is compared. */
@Component
class Facts {

    private final InspectionFigures inspections;
    private final PeriodFigures problems;
    private final ReportFigures reports;
    private final ResumptionFigures resumption;

    Facts(InspectionFigures inspections, PeriodFigures problems, ReportFigures reports, ResumptionFigures resumption) {
        this.inspections = inspections;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
    }

    /** A township on a day, for one team. */
    private record Key(UUID team, UUID township, ReportingDay day) {}

    /** The facts of these teams and of these townships' counties. */
    List<Fact> of(Choice choice, List<Team> teams, List<TownshipInForce> townships, Instant asOf) {
        return switch (choice.indicator()) {
            case OPEN_COVERAGE -> visited(choice, teams, townships, TownshipVisits::villages);
            case COVERT_COVERAGE -> visited(choice, teams, townships, TownshipVisits::covert);
            case REPORTS -> reported(choice, teams, townships);
            case RECTIFICATION -> found(choice, teams, townships, asOf, PeriodTally::rectification);
            case CLOSING -> found(choice, teams, townships, asOf, PeriodTally::closing);
            case ON_TIME -> found(choice, teams, townships, asOf, PeriodTally::onTime);
            case RESUMPTION -> enterprises(choice, townships, ResumptionDay::rate);
            case ON_POST -> enterprises(choice, townships, ResumptionDay::onPostRate);
        };
    }

    private List<Fact> visited(
            Choice choice,
            List<Team> teams,
            List<TownshipInForce> townships,
            Function<TownshipVisits, Integer> number) {
        Map<Key, Integer> done = new HashMap<>();
        inspections
                .byTownship(ids(teams), choice.from(), choice.to())
                .forEach(each -> done.put(
                        new Key(each.teamId(), each.townshipId(), each.day()), Math.min(1, number.apply(each))));
        return expected(choice, teams, townships, done);
    }

    private List<Fact> reported(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        Map<Key, Integer> done = new HashMap<>();
        reports.byTownship(ids(teams), choice.from(), choice.to()).stream()
                .filter(each -> each.status().handedIn())
                .forEach(each -> done.put(new Key(each.teamId(), each.townshipId(), each.day()), 1));
        return expected(choice, teams, townships, done);
    }

    /** One is due of each township in force on each day on which a team is in its county. */
    private static List<Fact> expected(
            Choice choice, List<Team> teams, List<TownshipInForce> townships, Map<Key, Integer> done) {
        List<Fact> facts = new ArrayList<>();
        for (Team team : teams) {
            for (TownshipInForce each : townships) {
                Township township = each.township();
                if (township.countyId().equals(team.countyId())) {
                    choice.days().stream()
                            .filter(day -> team.stationedOn(day) && each.on(day))
                            .forEach(day -> facts.add(new Fact(
                                    team.id(),
                                    township.countyId(),
                                    township.id(),
                                    day,
                                    done.getOrDefault(new Key(team.id(), township.id(), day), 0),
                                    1)));
                }
            }
        }
        return facts;
    }

    private List<Fact> found(
            Choice choice,
            List<Team> teams,
            List<TownshipInForce> townships,
            Instant asOf,
            Function<PeriodTally, Rate> rate) {
        Map<UUID, UUID> counties = new HashMap<>();
        townships.forEach(
                each -> counties.put(each.township().id(), each.township().countyId()));
        return problems.byTownship(ids(teams), choice.from(), choice.to(), asOf).stream()
                .flatMap(each -> Stream.ofNullable(counties.get(each.townshipId()))
                        .map(county -> fact(
                                each.teamId(), county, each.townshipId(), each.foundOn(), rate.apply(each.tally()))))
                .toList();
    }

    private static Fact fact(UUID team, UUID county, UUID township, ReportingDay day, Rate rate) {
        return new Fact(team, county, township, day, rate.numerator(), rate.denominator());
    }

    private List<Fact> enterprises(Choice choice, List<TownshipInForce> townships, Function<ResumptionDay, Rate> rate) {
        List<UUID> counties = townships.stream()
                .map(each -> each.township().countyId())
                .distinct()
                .toList();
        return resumption.byTownship(counties, choice.from(), choice.to()).stream()
                .map(each -> new Fact(
                        null,
                        each.countyId(),
                        each.townshipId(),
                        each.numbers().day(),
                        rate.apply(each.numbers()).numerator(),
                        rate.apply(each.numbers()).denominator()))
                .toList();
    }

    private static List<UUID> ids(List<Team> teams) {
        return teams.stream().map(Team::id).toList();
    }
}
