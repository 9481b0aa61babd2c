package org.dailydispatch.resumption;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What enterprises report, record by record. */
@Service
@Transactional(readOnly = true)
public class StaffClaims {

    private final JdbcClient jdbc;

    StaffClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every record of these enterprises up to the day, the earliest first. At most one statement. */
    public List<StaffClaim> of(Collection<UUID> enterprises, ReportingDay until) {
        if (enterprises.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select e.id, e.name, r.day, r.staff_total, r.on_post, r.capacity_percent
                        from resumption_record r join enterprise e on e.id = r.enterprise_id
                        where r.enterprise_id in (:enterprises) and r.day <= :until order by r.day, e.code""")
                .param("enterprises", enterprises)
                .param("until", until.date())
                .query((row, number) -> new StaffClaim(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        new ReportingDay(row.getObject("day", LocalDate.class)),
                        row.getInt("staff_total"),
                        row.getInt("on_post"),
                        row.getObject("capacity_percent", Integer.class)))
                .list();
    }
}
