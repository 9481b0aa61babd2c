package org.dailydispatch.covert;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.account.Leftovers;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Covert visits that are still to be paid and name somebody who pays none any more. */
@Component
@Transactional(readOnly = true)
class LeftPlans implements Leftovers {

    private final JdbcClient jdbc;

    LeftPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.PLANS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select p.id, p.day, a.id as account_id, a.display_name,
                            (select count(*) from covert_plan_target t where t.plan_id = p.id) as targets
                        from covert_plan p join covert_plan_person n on n.plan_id = p.id
                        join account a on a.id = n.account_id
                        where p.team_id = :team and p.cancelled_at is null and p.day >= :today
                            and not (a.active and a.role = 'COVERT_INSPECTOR' and a.team_id = p.team_id)
                            and not exists (select from covert_plan_target pt
                                join inspection i on i.team_id = p.team_id and i.day = p.day and i.mode = 'COVERT'
                                    and (i.site_id = pt.site_id or i.township_id = pt.township_id)
                                    and i.author_id in (select account_id from covert_plan_person where plan_id = p.id)
                                where pt.plan_id = p.id)
                        order by p.day, p.id, a.display_name, a.id""")
                .param("team", teamId)
                .param("today", today.date())
                .query((row, number) -> Leftover.ofPerson(
                        LeftoverKind.PLANS,
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        row.getInt("targets"),
                        "/covert-plans/" + row.getObject("id", UUID.class) + "/edit"))
                .list();
    }
}
