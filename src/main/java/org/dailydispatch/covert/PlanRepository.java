package org.dailydispatch.covert;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.dailydispatch.access.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes plans of the leader's team. */
@Repository
class PlanRepository {

    /** Nothing was filed there yet by whom the plan names: else it has happened and stays as it is. */
    private static final String UNTOUCHED = """
            team_id = :team and cancelled_at is null and version = :version and not exists (
                select from covert_plan_target pt join inspection i on i.team_id = covert_plan.team_id
                    and i.day = covert_plan.day and i.mode = 'COVERT'
                    and (i.site_id = pt.site_id or i.township_id = pt.township_id)
                    and i.author_id in (select account_id from covert_plan_person n where n.plan_id = covert_plan.id)
                where pt.plan_id = covert_plan.id)""";

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor leader, UUID id, PlanDraft plan, Instant now) {
        jdbc.sql("""
                        insert into covert_plan (id, team_id, day, note, made_by, made_at)
                        values (:id, :team, :day, :note, :by, :now)""")
                .param("id", id)
                .param("team", leader.team())
                .param("day", plan.day().date())
                .param("note", plan.note())
                .param("by", leader.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return false where it is cancelled, visited, or was changed since */
    boolean change(Actor leader, UUID id, PlanDraft plan, int version) {
        return jdbc.sql("update covert_plan set day = :day, note = :note, version = version + 1 where id = :id and "
                                + UNTOUCHED)
                        .param("id", id)
                        .param("team", leader.team())
                        .param("day", plan.day().date())
                        .param("note", plan.note())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where it is cancelled already, visited, or was changed since */
    boolean cancel(Actor leader, UUID id, int version, Instant now) {
        return jdbc.sql("update covert_plan set cancelled_at = :now, version = version + 1 where id = :id and "
                                + UNTOUCHED)
                        .param("id", id)
                        .param("team", leader.team())
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void clear(UUID id) {
        jdbc.sql("delete from covert_plan_target where plan_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from covert_plan_person where plan_id = :id")
                .param("id", id)
                .update();
    }

    /** @return how many of the targets are in the team's county */
    int aim(Actor leader, UUID id, PlanDraft plan) {
        return jdbc.sql("""
                        insert into covert_plan_target (plan_id, site_id, township_id)
                        select :id, s.id, null from site s
                        join team on team.id = :team and team.county_id = s.county_id where s.id in (:targets)
                        union all
                        select :id, null, t.id from township t
                        join team on team.id = :team and team.county_id = t.county_id where t.id in (:targets)""")
                .param("id", id)
                .param("team", leader.team())
                .param("targets", plan.targets())
                .update();
    }

    /** @return how many of the people visit covertly for the team */
    int name(Actor leader, UUID id, PlanDraft plan) {
        return jdbc.sql("""
                        insert into covert_plan_person (plan_id, account_id)
                        select :id, a.id from account a where a.id in (:people) and a.team_id = :team
                            and a.role = 'COVERT_INSPECTOR' and a.active""")
                .param("id", id)
                .param("team", leader.team())
                .param("people", plan.people())
                .update();
    }
}
