package org.dailydispatch.demonstration;

import static org.dailydispatch.problem.ProblemState.AWAITING_RECHECK;
import static org.dailydispatch.problem.ProblemState.CLOSED;
import static org.dailydispatch.problem.ProblemState.MERGED;
import static org.dailydispatch.problem.ProblemState.PENDING_ASSIGNMENT;
import static org.dailydispatch.problem.ProblemState.RECTIFYING;
import static org.dailydispatch.problem.ProblemState.VOID;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.checklist.Category;
import org.dailydispatch.problem.ProblemState;
import org.dailydispatch.problem.Source;
import org.dailydispatch.problem.StepKind;
import org.jspecify.annotations.Nullable;

/** The rarer courses of problems, as their people go through them on one day. Times are of that day. */
final class RareCourses {

    static final String UNIT = "辛兴镇政府";
    private static final String EVENING = "18:00";

    private RareCourses() {}

    /** Who does something in this township. */
    record Cast(Person leader, Person finder, Person rechecker, Person liaison) {

        static Cast of(People people, int team, UUID township) {
            List<Person> inspectors = people.inspectorsOf(team);
            return new Cast(people.leaderOf(team), inspectors.get(0), inspectors.get(1), people.liaisonOf(township));
        }
    }

    /** A problem as it ends, with the steps to it. */
    record Case(
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
    record Step(
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

    /** The second is merged into the first. */
    static List<Case> of(Cast cast) {
        return List.of(twice(cast), duplicate(cast), mistaken(cast), atOnce(cast), extended(cast));
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
}
