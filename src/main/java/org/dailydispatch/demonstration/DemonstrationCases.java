package org.dailydispatch.demonstration;

import static org.dailydispatch.problem.ProblemState.AWAITING_RECHECK;
import static org.dailydispatch.problem.ProblemState.CLOSED;
import static org.dailydispatch.problem.ProblemState.MERGED;
import static org.dailydispatch.problem.ProblemState.PENDING_ASSIGNMENT;
import static org.dailydispatch.problem.ProblemState.RECTIFYING;
import static org.dailydispatch.problem.ProblemState.VOID;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.checklist.Severity;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.Source;
import org.dailydispatch.problem.StepKind;
import org.dailydispatch.team.TeamNumbers;
import org.jspecify.annotations.Nullable;
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
    private static final String UNIT = "辛兴镇政府";
    private static final String EVENING = "18:00";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final TeamNumbers numbers;

    DemonstrationCases(JdbcOperations jdbc, ReportingClock clock, TeamNumbers numbers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbers = numbers;
    }

    /** Who does something in this township. */
    private record Cast(Person leader, Person finder, Person rechecker, Person liaison) {

        static Cast of(People people) {
            List<Person> inspectors = people.inspectorsOf(TEAM);
            return new Cast(
                    people.leaderOf(TEAM),
                    inspectors.get(0),
                    inspectors.get(1),
                    people.liaisonOf(SeedIds.township(TOWNSHIP)));
        }
    }

    /** A problem as it ends, with the steps to it. */
    private record Case(
            String name,
            Source source,
            Category category,
            String description,
            String found,
            String due,
            String measures,
            List<Step> steps) {

        UUID id() {
            return SeedIds.of(SeedIds.BEGINNING, "case " + name);
        }

        Step last() {
            return steps.get(steps.size() - 1);
        }

        int times(StepKind kind) {
            return (int) steps.stream().filter(step -> step.kind == kind).count();
        }
    }

    /**
     * One step of it.
     *
     * @param due the deadline that it sets or asks for
     * @param other the name of the other problem
     */
    private record Step(
            String at,
            Person by,
            StepKind kind,
            ProblemState state,
            String note,
            @Nullable String due,
            @Nullable String other) {

        static Step of(String at, Person by, StepKind kind, ProblemState state, String note) {
            return new Step(at, by, kind, state, note, null, null);
        }
    }

    void load(People people) {
        Cast cast = Cast.of(people);
        List<Case> cases = List.of(twice(cast), duplicate(cast), mistaken(cast), atOnce(cast), extended(cast));
        cases.forEach(each -> insertProblem(each, cast));
        cases.forEach(this::insertSteps);
        link(cases);
    }

    private static Case twice(Cast cast) {
        String measures = "两名值守人员补齐，张贴了夜间值班表";
        return new Case(
                "twice",
                Source.PUBLIC,
                Category.STAFFING,
                "演示：群众反映镇区东路口夜间无人值守",
                "09:05",
                EVENING,
                measures,
                List.of(
                        Step.of("09:05", cast.finder, StepKind.FOUND, PENDING_ASSIGNMENT, "群众来电"),
                        new Step("09:20", cast.leader, StepKind.ASSIGNED, RECTIFYING, UNIT, EVENING, null),
                        new Step("10:12", cast.leader, StepKind.ABSORBED, RECTIFYING, "同一路口", null, "duplicate"),
                        Step.of("10:30", cast.liaison, StepKind.REPORTED_DONE, AWAITING_RECHECK, "已安排人员"),
                        Step.of("11:20", cast.rechecker, StepKind.RETURNED, RECTIFYING, "到场时仍无人，退回重改"),
                        Step.of("13:10", cast.liaison, StepKind.REPORTED_DONE, AWAITING_RECHECK, "一名值守人员到岗"),
                        Step.of("14:15", cast.rechecker, StepKind.RETURNED, RECTIFYING, "只有一人，没有夜间值班表"),
                        Step.of("15:40", cast.liaison, StepKind.REPORTED_DONE, AWAITING_RECHECK, measures),
                        Step.of("16:50", cast.rechecker, StepKind.CLOSED, CLOSED, "现场复查，已整改到位")));
    }

    private static Case duplicate(Cast cast) {
        return new Case(
                "duplicate",
                Source.DATA,
                Category.STAFFING,
                "演示：视频巡查比对，镇区东路口夜间无人",
                "10:00",
                EVENING,
                "",
                List.of(
                        Step.of("10:00", cast.finder, StepKind.FOUND, PENDING_ASSIGNMENT, "视频巡查"),
                        new Step("10:12", cast.leader, StepKind.MERGED, MERGED, "同一路口", null, "twice")));
    }

    private static Case mistaken(Cast cast) {
        return new Case(
                "mistaken",
                Source.SUPERIOR,
                Category.LEDGER,
                "演示：上级交办，返乡人员台账缺一户",
                "11:00",
                EVENING,
                "",
                List.of(
                        Step.of("11:00", cast.finder, StepKind.FOUND, PENDING_ASSIGNMENT, "上级交办"),
                        Step.of("11:25", cast.leader, StepKind.VOIDED, VOID, "核对后该户登记在邻镇，误录")));
    }

    private static Case atOnce(Cast cast) {
        return new Case(
                "at once",
                Source.PUBLIC,
                Category.PROTECTION,
                "演示：群众反映卡点一名值守人员未戴口罩",
                "14:00",
                EVENING,
                "当场戴好口罩，卡点负责人提醒全体值守人员",
                List.of(
                        Step.of("14:00", cast.finder, StepKind.FOUND, PENDING_ASSIGNMENT, "群众来电"),
                        Step.of("14:20", cast.rechecker, StepKind.FIXED_ON_SPOT, CLOSED, "立行立改，卡点负责人")));
    }

    private static Case extended(Cast cast) {
        String measures = "消毒液到货后完成全场消毒，并留存记录";
        return new Case(
                "extended",
                Source.PUBLIC,
                Category.DISINFECTION,
                "演示：群众反映集贸市场当日未消毒",
                "08:40",
                "20:00",
                measures,
                List.of(
                        new Step("08:40", cast.finder, StepKind.FOUND, PENDING_ASSIGNMENT, "群众来电", "12:00", null),
                        new Step("08:55", cast.leader, StepKind.ASSIGNED, RECTIFYING, UNIT, "12:00", null),
                        new Step(
                                "10:10",
                                cast.liaison,
                                StepKind.EXTENSION_ASKED,
                                RECTIFYING,
                                "消毒液下午才能送到",
                                "20:00",
                                null),
                        new Step("10:30", cast.leader, StepKind.EXTENSION_GRANTED, RECTIFYING, "", "20:00", null),
                        Step.of("16:00", cast.liaison, StepKind.REPORTED_DONE, AWAITING_RECHECK, measures),
                        Step.of("17:20", cast.rechecker, StepKind.CLOSED, CLOSED, "现场复查，已整改到位")));
    }

    private void insertProblem(Case each, Cast cast) {
        Rows rows = new Rows(
                "problem",
                "id, number, team_id, township_id, source, category, description, severity, found_on, found_at, found_by,"
                        + " due_at, responsible_unit, responsible_person, state, measures, rectified_at, rectified_by,"
                        + " returned_times, closed_at, closed_on, closed_by, void_reason, demonstration, version");
        boolean closed = each.last().state == CLOSED;
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
                each.source,
                each.category,
                each.description,
                Severity.GENERAL,
                DAY,
                at(each.found),
                cast.finder.id(),
                at(each.due),
                UNIT,
                closed && !reported ? "卡点负责人" : "",
                // Merged at the end: the sink has to be there first.
                each.last().state == MERGED ? PENDING_ASSIGNMENT : each.last().state,
                each.measures,
                closed ? at(finished(each)) : null,
                reported ? cast.liaison.id() : null,
                each.times(StepKind.RETURNED),
                closed ? at(each.last().at) : null,
                closed ? DAY : null,
                closed ? each.last().by.id() : null,
                each.last().state == VOID ? each.last().note : null,
                true,
                each.steps.size() - 1);
        rows.insert(jdbc);
    }

    /** When the work was finished: at the last report, or on the spot. */
    private static String finished(Case each) {
        return each.steps.stream()
                .filter(step -> step.kind == StepKind.REPORTED_DONE || step.kind == StepKind.FIXED_ON_SPOT)
                .map(Step::at)
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private void insertSteps(Case each) {
        Rows rows = new Rows(
                "problem_step",
                "id, problem_id, at, actor_id, actor_name, action, state, note, due_at, other_id, person, finished_at");
        for (Step step : each.steps) {
            boolean finishing = step.kind == StepKind.REPORTED_DONE || step.kind == StepKind.FIXED_ON_SPOT;
            rows.add(
                    SeedIds.of(at(step.at), "step " + each.id() + " " + step.kind + " " + step.at),
                    each.id(),
                    at(step.at),
                    step.by.id(),
                    step.by.displayName(),
                    step.kind,
                    step.state,
                    step.note,
                    step.due == null ? null : at(step.due),
                    step.other == null ? null : SeedIds.of(SeedIds.BEGINNING, "case " + step.other),
                    step.kind == StepKind.FIXED_ON_SPOT ? "卡点负责人" : null,
                    finishing ? at(step.at) : null);
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
