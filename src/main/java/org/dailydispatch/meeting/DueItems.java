package org.dailydispatch.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.language.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open items of all teams, for the program's own jobs. No page reads here: nothing limits the reader. */
@Service
@Transactional(readOnly = true)
public class DueItems {

    private final JdbcClient jdbc;

    DueItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are open and due between the days, both included; the earliest first. */
    public List<DueItem> dueBetween(ReportingDay first, ReportingDay last) {
        return jdbc.sql("""
                        select i.id, i.team_id, i.township_id, i.account_id, i.due_on,
                            coalesce(t.name_zh, i.unit) as unit_zh, coalesce(t.name_en, i.unit) as unit_en
                        from meeting_item i left join township t on t.id = i.township_id
                        where i.state = 'OPEN' and i.due_on between :first and :last
                        order by i.due_on, i.id""")
                .param("first", first.date())
                .param("last", last.date())
                .query((row, number) -> new DueItem(
                        row.getObject("id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getObject("township_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        new Name(row.getString("unit_zh"), row.getString("unit_en")),
                        new ReportingDay(row.getObject("due_on", LocalDate.class))))
                .list();
    }
}
