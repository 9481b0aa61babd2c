package org.dailydispatch.demonstration;

import static org.dailydispatch.problem.ProblemState.CLOSED;
import static org.dailydispatch.problem.ProblemState.MERGED;
import static org.dailydispatch.problem.ProblemState.PENDING_ASSIGNMENT;
import static org.dailydispatch.problem.ProblemState.VOID;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.demonstration.RareCourses.Case;
import org.dailydispatch.demonstration.RareCourses.Cast;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.team.TeamNumbers;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Problems entered by hand, one for each rarer course: returned twice, merged, void, put right on the spot, and with an
 * extension. All begin and end on one day of the team, long before the day that the report tells of.
 */
@Component
class DemonstrationCases {

    private static final int TEAM = 9;
    private static final ReportingDay DAY = ReportingDay.of(2020, 2, 14);
    private static final String TOWNSHIP = "370782112";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final TeamNumbers numbers;

    DemonstrationCases(JdbcOperations jdbc, ReportingClock clock, TeamNumbers numbers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbers = numbers;
    }

    void load(People people) {
        Cast cast = Cast.of(people, TEAM, SeedIds.township(TOWNSHIP));
        List<Case> cases = RareCourses.of(cast);
        cases.forEach(each -> insertProblem(each, cast));
        cases.forEach(this::insertSteps);
        link(cases);
    }

    private void insertProblem(Case each, Cast cast) {
        Rows rows = new Rows(
                "problem",
                "id, number, team_id, township_id, source, category, description, severity, found_on, found_at, found_by,"
                        + " due_at, responsible_unit, responsible_person, state, measures, rectified_at, rectified_by,"
                        + " returned_times, closed_at, closed_on, closed_by, void_reason, demonstration, version");
        boolean closed = each.last().state() == CLOSED;
        boolean reported = each.times(StepKind.REPORTED_DONE) > 0;
        rows.add(
                each.id(),
                String.format(
                        Locale.ROOT,
                        "DC-%s-%03d",
                        DateTimeFormatter.BASIC_ISO_DATE.format(DAY.date()),
                        numbers.next(SeedIds.team(TEAM), "P", DAY)),
                SeedIds.team(TEAM),
                SeedIds.township(TOWNSHIP),
                each.source(),
                each.category(),
                each.description(),
                Severity.GENERAL,
                DAY,
                at(each.found()),
                cast.finder().id(),
                at(each.due()),
                RareCourses.UNIT,
                closed && !reported ? "卡点负责人" : "",
                // Merged at the end: the sink has to be there first.
                each.last().state() == MERGED ? PENDING_ASSIGNMENT : each.last().state(),
                each.measures(),
                closed ? at(finished(each)) : null,
                reported ? cast.liaison().id() : null,
                each.times(StepKind.RETURNED),
                closed ? at(each.last().at()) : null,
                closed ? DAY : null,
                closed ? each.last().by().id() : null,
                each.last().state() == VOID ? each.last().note() : null,
                true,
                each.steps().size() - 1);
        rows.insert(jdbc);
    }

    /** When the work was finished: at the last report, or on the spot. */
    private static String finished(Case each) {
        return each.steps().stream()
                .filter(step -> step.kind() == StepKind.REPORTED_DONE || step.kind() == StepKind.FIXED_ON_SPOT)
                .map(RareCourses.Step::at)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private void insertSteps(Case each) {
        Rows rows = new Rows(
                "problem_step",
                "id, problem_id, at, actor_id, actor_name, action, state, note, due_at, other_id, person, finished_at");
        for (RareCourses.Step step : each.steps()) {
            boolean finishing = step.kind() == StepKind.REPORTED_DONE || step.kind() == StepKind.FIXED_ON_SPOT;
            rows.add(
                    SeedIds.of(at(step.at()), "step " + each.id() + " " + step.kind() + " " + step.at()),
                    each.id(),
                    at(step.at()),
                    step.by().id(),
                    step.by().displayName(),
                    step.kind(),
                    step.state(),
                    step.note(),
                    step.due() == null ? null : at(step.due()),
                    step.other() == null ? null : SeedIds.of(SeedIds.BEGINNING, "case " + step.other()),
                    step.kind() == StepKind.FIXED_ON_SPOT ? "卡点负责人" : null,
                    finishing ? at(step.at()) : null);
        }
        rows.insert(jdbc);
    }

    private void link(List<Case> cases) {
        UUID sink = cases.get(0).id();
        jdbc.update(
                "update problem set state = 'MERGED', merged_into_id = ? where id = ?",
                sink,
                cases.get(1).id());
        jdbc.update("update problem set merged_count = 1 where id = ?", sink);
    }

    private Instant at(String time) {
        return clock.at(DAY, LocalTime.parse(time));
    }
}
