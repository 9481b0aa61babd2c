package org.dailydispatch.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.account.Leftover;
import org.dailydispatch.account.LeftoverKind;
import org.dailydispatch.account.Leftovers;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inspections that were returned to somebody who can mend nothing for the team any more. */
@Component
@Transactional(readOnly = true)
class LeftMending implements Leftovers {

    private final JdbcClient jdbc;

    LeftMending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.MENDING;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select i.id, i.day, i.receipt, a.id as account_id, a.display_name, s.name_zh, s.name_en
                        from review r join inspection i on i.id = r.inspection_id and i.revision = r.revision
                        join site s on s.id = i.site_id join account a on a.id = i.author_id
                        where r.state = 'RETURNED' and i.team_id = :team and not (a.active and a.team_id = i.team_id
                            and (a.role = 'COVERT_INSPECTOR' or (a.role = 'INSPECTOR' and i.mode = 'OPEN')))
                        order by r.at, i.id""")
                .param("team", teamId)
                .query((row, number) -> Leftover.ofPerson(
                        LeftoverKind.MENDING,
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        "/inspections/" + row.getObject("id", UUID.class)))
                .list();
    }
}
