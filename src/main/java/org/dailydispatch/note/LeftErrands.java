package org.dailydispatch.note;

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

/** Sites that quick notes sent somebody to inspect who can inspect nothing for the team any more, and did not. */
@Component
@Transactional(readOnly = true)
class LeftErrands implements Leftovers {

    private final JdbcClient jdbc;

    LeftErrands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.ERRANDS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select n.id, n.day, n.covert or a.role = 'COVERT_INSPECTOR' as covert, a.id as account_id,
                            a.display_name, s.name_zh, s.name_en
                        from note n join account a on a.id = n.assignee_id join site s on s.id = n.site_id
                        where n.team_id = :team and n.state = 'INSPECTION'
                            and not (a.active and a.team_id = n.team_id and a.role in ('INSPECTOR', 'COVERT_INSPECTOR'))
                            and not exists (select from inspection i where i.id = n.inspection_id)
                        order by n.settled_at, n.id""")
                .param("team", teamId)
                .query((row, number) -> Leftover.ofPerson(
                                LeftoverKind.ERRANDS,
                                row.getObject("account_id", UUID.class),
                                row.getString("display_name"),
                                new Name(row.getString("name_zh"), row.getString("name_en")),
                                new ReportingDay(row.getObject("day", LocalDate.class)),
                                "/notes/" + row.getObject("id", UUID.class) + "/inspection")
                        .keptCovert(row.getBoolean("covert")))
                .list();
    }
}
