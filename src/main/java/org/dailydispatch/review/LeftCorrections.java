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

/** Requests for corrections whose author is gone: he cannot be asked about them any more. */
@Component
@Transactional(readOnly = true)
class LeftCorrections implements Leftovers {

    private final JdbcClient jdbc;

    LeftCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.CORRECTIONS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select c.id, i.day, a.id as account_id, a.display_name, s.name_zh, s.name_en
                        from review_correction c join inspection i on i.id = c.inspection_id
                        join site s on s.id = i.site_id join account a on a.id = c.author_id
                        where c.state = 'PENDING' and c.team_id = :team and not (a.active and a.team_id = c.team_id
                            and (a.role = 'COVERT_INSPECTOR' or (a.role = 'INSPECTOR' and i.mode = 'OPEN')))
                        order by c.requested_at, c.id""")
                .param("team", teamId)
                .query((row, number) -> Leftover.ofPerson(
                        LeftoverKind.CORRECTIONS,
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        "/reviews/corrections/" + row.getObject("id", UUID.class)))
                .list();
    }
}
