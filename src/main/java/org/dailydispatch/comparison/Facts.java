package org.dailydispatch.comparison;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.inspection.InspectionFigures;
import org.dailydispatch.inspection.Schedule;
import org.dailydispatch.problem.PeriodTally;
import org.dailydispatch.report.ReportFigures;
import org.dailydispatch.report.ReportStatus;
import org.dailydispatch.resumption.ResumptionDay;
import org.dailydispatch.resumption.ResumptionFigures;
import org.dailydispatch.team.Team;
import org.dailydispatch.territory.TownshipInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an indicator is made of, by township and day, in one or two statements whatever is compared. */
@Component
class Facts {

    private final InspectionFigures inspections;
    private final CoverageFacts coverage;
    private final ProblemCounts problems;
    private final ReportFigures reports;
    private final ResumptionFigures resumption;

    Facts(
            InspectionFigures inspections,
            CoverageFacts coverage,
            ProblemCounts problems,
            ReportFigures reports,
            ResumptionFigures resumption) {
        this.inspections = inspections;
        this.coverage = coverage;
        this.problems = problems;
        this.reports = reports;
        this.resumption = resumption;
    }

    /** A township on a day, for one team. */
    private record Key(UUID team, UUID township, ReportingDay day) {}

    /**
     * The facts of these teams and of these townships' counties; none for a median, which is no sum.
     *
     * @param schedule by which things are due; null for a figure that knows of none
     */
    List<Fact> of(
            Choice choice,
            @Nullable Schedule schedule,
            List<Team> teams,
            List<TownshipInForce> townships,
            Instant asOf) {
        return switch (choice.indicator()) {
            case OPEN_COVERAGE, COVERT_COVERAGE, CHECKPOINT_COVERAGE, VILLAGE_COVERAGE, VILLAGES_REACHED ->
                coverage.of(choice, schedule, teams, townships);
            case COVERT_VISITS -> covert(choice, teams, townships);
            case REPORTS -> reported(choice, teams, townships);
            case OPEN_PROBLEMS -> problems.open(choice, teams, townships);
            case RECTIFICATION -> problems.found(choice, teams, townships, asOf, PeriodTally::rectification);
            case CLOSING -> problems.found(choice, teams, townships, asOf, PeriodTally::closing);
            case ON_TIME -> problems.found(choice, teams, townships, asOf, PeriodTally::onTime);
            case DAYS_TO_RECTIFY -> List.of();
            case RESUMPTION -> enterprises(choice, townships, ResumptionDay::rate);
            case ON_POST -> enterprises(choice, townships, ResumptionDay::onPostRate);
        };
    }

    /** The problems of which a median is; none for other indicators. */
    List<ProblemCounts.Closed> closed(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        return choice.indicator() == Indicator.DAYS_TO_RECTIFY ? problems.closed(choice, teams, townships) : List.of();
    }

    /** How many there were: none is said of a township that was there to be visited, and nothing of another. */
    private List<Fact> covert(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        Map<Key, Integer> visits = new HashMap<>();
        inspections
                .byTownship(ids(teams), choice.from(), choice.to())
                .forEach(each -> visits.put(new Key(each.teamId(), each.townshipId(), each.day()), each.covert()));
        List<Fact> facts = new ArrayList<>();
        for (Crew crew : Crew.of(choice.grain(), teams)) {
            for (TownshipInForce each : crew.townships(townships)) {
                UUID id = each.township().id();
                for (ReportingDay day : choice.days()) {
                    int count = crew.teams().stream()
                            .mapToInt(team -> visits.getOrDefault(new Key(team.id(), id, day), 0))
                            .sum();
                    if (count > 0 || (crew.thereOn(day) && each.on(day))) {
                        facts.add(new Fact(crew.team(), crew.county(), id, day, count, count));
                    }
                }
            }
        }
        return facts;
    }

    private List<Fact> reported(Choice choice, List<Team> teams, List<TownshipInForce> townships) {
        Map<Key, ReportStatus> found = new HashMap<>();
        reports.byTownship(ids(teams), choice.from(), choice.to())
                .forEach(each -> found.put(new Key(each.teamId(), each.townshipId(), each.day()), each.status()));
        List<Fact> facts = new ArrayList<>();
        for (Crew crew : Crew.of(choice.grain(), teams)) {
            due(choice, crew, townships, (township, day) -> {
                ReportStatus state = crew.teams().stream()
                        .map(team -> found.getOrDefault(new Key(team.id(), township, day), ReportStatus.MISSING))
                        .min(ReportStatus::compareTo)
                        .orElse(ReportStatus.MISSING);
                facts.add(new Fact(crew.team(), crew.county(), township, day, state.handedIn() ? 1 : 0, 1, state));
            });
        }
        return facts;
    }

    /** One township on one day. */
    private interface Due {
        void on(UUID township, ReportingDay day);
    }

    /** One is due of each township in force on each day on which a team is in its county. */
    private static void due(Choice choice, Crew crew, List<TownshipInForce> townships, Due due) {
        for (TownshipInForce each : crew.townships(townships)) {
            choice.days().stream()
                    .filter(day -> crew.thereOn(day) && each.on(day))
                    .forEach(day -> due.on(each.township().id(), day));
        }
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

    static List<UUID> ids(List<Team> teams) {
        return teams.stream().map(Team::id).toList();
    }
}
