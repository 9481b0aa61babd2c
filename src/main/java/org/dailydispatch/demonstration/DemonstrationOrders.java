package org.dailydispatch.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingClock;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.team.TeamNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Two invented papers of the ninth team: an order that a township has answered, and a recommendation still a draft. */
@Component
class DemonstrationOrders {

    private static final int TEAM = 9;
    private static final int PROBLEMS = 2;
    private static final ReportingDay LAST = DemonstrationWork.LAST;
    private static final ReportingDay YEAR = ReportingDay.of(2020, 1, 1);
    private static final String MEASURES = "镇主要负责同志现场督办，两处问题均已重新整改，村值守点增派一人，夜间带班到岗（演示）。";

    private final JdbcOperations jdbc;
    private final ReportingClock clock;
    private final TeamNumbers numbers;

    DemonstrationOrders(JdbcOperations jdbc, ReportingClock clock, TeamNumbers numbers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.numbers = numbers;
    }

    void load(List<Trouble> troubles, People people) {
        issue(troubles, people);
        draft(people);
    }

    private void issue(List<Trouble> troubles, People people) {
        Person leader = people.leaderOf(TEAM);
        Person liaison = people.named("liaison");
        UUID township = liaison.townshipId();
        Instant issued = clock.at(LAST.previous(), LocalTime.of(19, 25));
        Instant answered = clock.at(LAST, LocalTime.of(17, 30));
        Instant due = clock.at(LAST, LocalTime.of(20, 0));
        List<Trouble> cited = troubles.stream()
                .filter(trouble -> trouble.townshipId().equals(township))
                .filter(trouble -> trouble.found().visit().knownAt().isBefore(issued))
                .toList();
        cited = cited.subList(Math.max(0, cited.size() - PROBLEMS), cited.size());
        UUID id = SeedIds.of(issued, "order");
        Rows orders = new Rows(
                "supervision_order",
                "id, kind, team_id, township_id, year, number, title, basis, demand, copies, cited, due_at, state,"
                        + " measures, made_at, made_by, issued_at, issued_on, issued_by, issued_due_at, answered_at,"
                        + " version");
        orders.add(
                id,
                "ORDER",
                SeedIds.team(TEAM),
                township,
                YEAR.date().getYear(),
                numbers.next(SeedIds.team(TEAM), "ORDER", YEAR),
                "关于限期整改村庄值守问题的督办单",
                "督导组核查发现的问题",
                "逐项整改到位，举一反三。\n明确夜间带班人员，并报告整改措施和结果。",
                "诸城市委办公室",
                String.join("\n", cited.stream().map(DemonstrationOrders::line).toList()),
                due,
                "ANSWERED",
                MEASURES,
                issued.minus(Duration.ofMinutes(15)),
                leader.id(),
                issued,
                clock.dayOf(issued),
                leader.id(),
                due,
                answered,
                3);
        orders.insert(jdbc);
        cite(id, cited);
        Rows steps = steps();
        step(steps, id, issued.minus(Duration.ofMinutes(15)), leader, "DRAFTED", "DRAFT", "", due);
        step(steps, id, issued, leader, "ISSUED", "ISSUED", "", due);
        step(steps, id, issued.plus(Duration.ofMinutes(40)), liaison, "RECEIVED", "RECEIVED", "", null);
        step(steps, id, answered, liaison, "ANSWERED", "ANSWERED", MEASURES, null);
        steps.insert(jdbc);
    }

    private void draft(People people) {
        Person leader = people.leaderOf(TEAM);
        Instant made = clock.at(LAST, LocalTime.of(20, 30));
        Instant due = clock.at(LAST.plus(3), LocalTime.of(18, 0));
        UUID id = SeedIds.of(made, "recommendation");
        Rows orders = new Rows(
                "supervision_order",
                "id, kind, team_id, title, difficulties, demand, due_at, state, made_at, made_by, version");
        orders.add(
                id,
                "RECOMMENDATION",
                SeedIds.team(TEAM),
                "关于帮助企业解决返岗和物资困难的督查建议",
                "部分复工企业反映外地员工返岗难、口罩等防护物资采购渠道少（演示）。",
                "由工信部门统一对接防护物资采购，按企业用工规模调剂。\n对外地员工返岗实行点对点接送。",
                due,
                "DRAFT",
                made,
                leader.id(),
                0);
        orders.insert(jdbc);
        Rows steps = steps();
        step(steps, id, made, leader, "DRAFTED", "DRAFT", "", due);
        steps.insert(jdbc);
    }

    private void cite(UUID order, List<Trouble> cited) {
        Rows rows = new Rows("supervision_order_problem", "order_id, problem_id");
        cited.forEach(trouble -> rows.add(order, trouble.id()));
        rows.insert(jdbc);
    }

    private static String line(Trouble trouble) {
        return trouble.number() + "：" + trouble.found().failure().description().replaceAll("。$", "");
    }

    private static Rows steps() {
        return new Rows("supervision_order_step", "id, order_id, at, actor_id, actor_name, step, state, note, due_at");
    }

    private static void step(
            Rows steps,
            UUID order,
            Instant at,
            Person person,
            String kind,
            String state,
            String note,
            @Nullable Instant due) {
        UUID id = SeedIds.of(at, "step " + order + " " + kind);
        steps.add(id, order, at, person.id(), person.displayName(), kind, state, note, due);
    }
}
