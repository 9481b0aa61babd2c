package org.dailydispatch.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The denominators of coverage for several counties at once. */
@Service
@Transactional(readOnly = true)
public class TerritoryFigures {

    private final JdbcClient jdbc;

    public TerritoryFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is in force in each county on each day, both days included, in one statement. */
    public List<Expected> expectedIn(Collection<UUID> countyIds, ReportingDay from, ReportingDay to) {
        if (countyIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.id, d.day,
                            (select count(*) from township t where t.county_id = c.id and t.in_force_from <= d.day
                                and (t.in_force_to is null or t.in_force_to >= d.day)) townships,
                            (select count(*) from site s join site_period p on p.site_id = s.id
                                where s.county_id = c.id and %s
                                and p.in_force_from <= d.day
                                and (p.in_force_to is null or p.in_force_to >= d.day)) checkpoints
                        from county c, (select generate_series(cast(:from as date), cast(:to as date),
                            interval '1 day')::date as day) d
                        where c.id in (:counties)""".formatted(SiteFamily.CHECKPOINT.holds("s.kind")))
                .param("counties", countyIds)
                .param("from", from.date())
                .param("to", to.date())
                .query((rs, n) -> new Expected(
                        rs.getObject("id", UUID.class),
                        new ReportingDay(rs.getObject("day", LocalDate.class)),
                        rs.getInt("townships"),
                        rs.getInt("checkpoints")))
                .list();
    }

    /** Expressway exits of all counties in force on the day, of those that were in force on it or before. */
    public Rate exitsInForce(ReportingDay day) {
        return jdbc.sql("""
                        select count(distinct s.id) known, count(distinct s.id) filter (where p.in_force_to is null
                            or p.in_force_to >= :day) in_force
                        from site s join site_period p on p.site_id = s.id
                        where s.kind = 'EXPRESSWAY_EXIT' and p.in_force_from <= :day""")
                .param("day", day.date())
                .query((rs, n) -> new Rate(rs.getInt("in_force"), rs.getInt("known")))
                .single();
    }
}
