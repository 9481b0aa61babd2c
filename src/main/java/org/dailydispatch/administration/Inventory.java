package org.dailydispatch.administration;

import org.dailydispatch.access.Actor;
import org.dailydispatch.access.Role;
import org.dailydispatch.day.ReportingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much there is of what is administered, within the actor's reach. One statement. */
@Component
class Inventory {

    private final JdbcClient jdbc;
    private final ReportingClock clock;

    Inventory(JdbcClient jdbc, ReportingClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What counts today.
     *
     * @param users who can sign in
     */
    record Counts(long users, long teams, long campaigns, long sites, long townships, long counties, long checklists) {}

    Counts of(Actor actor) {
        return jdbc.sql("""
                        with reach as (select c.id as county_id from county c
                            where cast(:team as uuid) is null
                               or c.id = (select county_id from team where id = cast(:team as uuid)))
                        select (select count(*) from account where active
                                  and (cast(:team as uuid) is null or team_id = cast(:team as uuid))) as users,
                               (select count(*) from team
                                where stationed_from <= :day and (stationed_to is null or stationed_to >= :day)
                                  and (cast(:team as uuid) is null or id = cast(:team as uuid))) as teams,
                               (select count(*) from campaign
                                where starts_on <= :day and (ends_on is null or ends_on >= :day)) as campaigns,
                               (select count(*) from site s join reach r on r.county_id = s.county_id
                                where s.state = 'CONFIRMED' and exists (
                                  select 1 from site_period p where p.site_id = s.id and p.in_force_from <= :day
                                    and (p.in_force_to is null or p.in_force_to >= :day))) as sites,
                               (select count(*) from township t join reach r on r.county_id = t.county_id
                                where t.in_force_from <= :day
                                  and (t.in_force_to is null or t.in_force_to >= :day)) as townships,
                               (select count(*) from reach) as counties,
                               (select count(*) from checklist where exists (
                                  select 1 from checklist_version v where v.checklist_id = checklist.id)) as checklists""")
                .param("team", actor.is(Role.LEADER) ? actor.team() : null)
                .param("day", clock.today().date())
                .query((row, number) -> new Counts(
                        row.getLong("users"),
                        row.getLong("teams"),
                        row.getLong("campaigns"),
                        row.getLong("sites"),
                        row.getLong("townships"),
                        row.getLong("counties"),
                        row.getLong("checklists")))
                .single();
    }
}
