package org.dailydispatch.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What meetings agreed, with nobody left who is charged with it. */
@Component
@Transactional(readOnly = true)
class LeftItems implements Leftovers {

    private final JdbcClient jdbc;

    LeftItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public LeftoverKind kind() {
        return LeftoverKind.ITEMS;
    }

    @Override
    public List<Leftover> leftBehind(UUID teamId, ReportingDay today) {
        return jdbc.sql("""
                        select i.id, i.text, i.due_on, i.person, g.id as account_id, i.township_id, w.name_zh, w.name_en
                        from meeting_item i
                        left join township w on w.id = i.township_id and not exists (select from account a
                            where a.role = 'LIAISON' and a.active and a.township_id = i.township_id)
                        left join account g on g.id = i.account_id and not (g.active and g.team_id = i.team_id
                            and g.role in ('LEADER', 'INSPECTOR', 'COVERT_INSPECTOR'))
                        where i.team_id = :team and i.state = 'OPEN' and (g.id is not null or (w.id is not null and i.account_id is null))
                        order by i.due_on, i.id""").param("team", teamId).query(LeftItems::leftover).list();
    }

    /** A person who is gone is named before the township: he alone was charged by his name. */
    private static Leftover leftover(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("account_id", UUID.class);
        Name text = new Name(row.getString("text"), row.getString("text"));
        ReportingDay due = new ReportingDay(row.getObject("due_on", LocalDate.class));
        String address = "/meetings/items/" + row.getObject("id", UUID.class);
        return person == null
                ? Leftover.ofTownship(
                        LeftoverKind.ITEMS,
                        row.getObject("township_id", UUID.class),
                        new Name(row.getString("name_zh"), row.getString("name_en")),
                        text,
                        due,
                        address)
                : Leftover.ofPerson(LeftoverKind.ITEMS, person, row.getString("person"), text, due, address);
    }
}
