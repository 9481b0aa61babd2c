package org.dailydispatch.territory;

import java.time.LocalDate;
import java.util.ArrayList;
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

    private static final String SQL = """
            with d as (
                select d::date as day from generate_series(cast(:from as date), cast(:to as date), interval '1 day') d),
            t as (
                select t.county_id, d.day, count(*) townships
                from d join township t on t.in_force_from <= d.day and (t.in_force_to is null or t.in_force_to >= d.day)
                group by t.county_id, d.day),
            k as (
                select s.county_id, d.day, count(*) checkpoints
                from site s join site_period p on p.site_id = s.id
                join d on p.in_force_from <= d.day and (p.in_force_to is null or p.in_force_to >= d.day)
                where %s
                group by s.county_id, d.day),
            x as (
                select count(distinct s.id) known, count(distinct s.id) filter (where p.in_force_to is null
                    or p.in_force_to >= :to) open
                from site s join site_period p on p.site_id = s.id
                where s.kind = 'EXPRESSWAY_EXIT' and p.in_force_from <= :to)
            select c.id, d.day, coalesce(t.townships, 0) townships, coalesce(k.checkpoints, 0) checkpoints, x.known, x.open
            from x cross join county c cross join d
            left join t on t.county_id = c.id and t.day = d.day
            left join k on k.county_id = c.id and k.day = d.day
            where c.id in (:counties)""".formatted(SiteFamily.CHECKPOINT.holds("s.kind"));

    private final JdbcClient jdbc;

    public TerritoryFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in force in each county on each day, both days included, and the exits of the whole city on the last of them, in
     * one statement.
     */
    public CityPlaces expectedIn(Collection<UUID> countyIds, ReportingDay from, ReportingDay to) {
        if (countyIds.isEmpty()) {
            return new CityPlaces(List.of(), new Rate(0, 0));
        }
        List<Expected> expected = new ArrayList<>();
        Rate[] exits = {new Rate(0, 0)};
        jdbc.sql(SQL)
                .param("counties", countyIds)
                .param("from", from.date())
                .param("to", to.date())
                .query(row -> {
                    expected.add(new Expected(
                            row.getObject("id", UUID.class),
                            new ReportingDay(row.getObject("day", LocalDate.class)),
                            row.getInt("townships"),
                            row.getInt("checkpoints")));
                    exits[0] = new Rate(row.getInt("open"), row.getInt("known"));
                });
        return new CityPlaces(expected, exits[0]);
    }
}
