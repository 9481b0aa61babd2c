package org.dailydispatch.demonstration;

import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Two invented covert plans: one for the last day of the records, of whose visits two are released and one is not, and
 * one for the day on which the demonstration begins: a checkpoint, and a township to choose within.
 */
@Component
class DemonstrationCovertPlans {

    private static final ReportingDay LAST = ReportingDay.of(2020, 2, 18);
    private static final int TEAM = 9;

    private final JdbcOperations jdbc;

    DemonstrationCovertPlans(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void load(People people) {
        Rows plans = new Rows("covert_plan", "id, team_id, day, note, made_by, made_at");
        Rows targets = new Rows("covert_plan_target", "plan_id, site_id, township_id");
        Rows named = new Rows("covert_plan_person", "plan_id, account_id");
        UUID last = plan(plans, named, LAST, "下午去，看傍晚有没有人聚集（演示）。", people);
        for (String township : List.of("370782112", "370782117", "370782108")) {
            targets.add(last, null, SeedIds.township(township));
        }
        UUID next = plan(plans, named, LAST.next(), "上午去，先看登记再看人（演示）。", people);
        targets.add(next, SeedIds.site("CP08"), null);
        targets.add(next, null, SeedIds.township("370782108"));
        plans.insert(jdbc);
        targets.insert(jdbc);
        named.insert(jdbc);
    }

    private static UUID plan(Rows plans, Rows named, ReportingDay day, String note, People people) {
        UUID id = SeedIds.of(SeedIds.BEGINNING, "covert plan " + day);
        plans.add(id, SeedIds.team(TEAM), day, note, people.leaderOf(TEAM).id(), SeedIds.BEGINNING);
        named.add(id, people.covertOf(TEAM).id());
        return id;
    }
}
