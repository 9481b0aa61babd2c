package org.dailydispatch.resumption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What dashboard and dispatch count of a county's enterprises. The state of an enterprise on a day is that of its
 * latest record up to the day. Each number is read by a {@link ResumptionFigure}, whose rows {@link #rows} lists.
 */
@Service
@Transactional(readOnly = true)
public class ResumptionFigures {

    private static final String ENTERPRISES_BY_DAY = """
             from (select generate_series(cast(:from as date), cast(:to as date), interval '1 day')::date as day) d
            join enterprise e on e.county_id in (:counties)
                and e.in_force_from <= d.day and (e.in_force_to is null or e.in_force_to >= d.day)
            left join lateral (select h.state, h.staff_total, h.on_post from resumption_record h
                where h.enterprise_id = e.id and h.day <= d.day order by h.day desc limit 1) r on true
            where\s""";

    private static final String NUMBERS = "count(*) eligible, count(*) filter (where "
            + ResumptionFigure.RESUMED.condition() + ") resumed,"
            + " coalesce(sum(coalesce(r.staff_total, e.staff_total)), 0) staff, coalesce(sum(r.on_post), 0) on_post";

    private static final String CURVE =
            "select d.day, " + NUMBERS + ENTERPRISES_BY_DAY + ResumptionFigure.ELIGIBLE.condition() + " group by d.day";

    private static final String KEY_PROJECTS = """
            select e.id, (select min(f.day) from resumption_record f
                where f.enterprise_id = e.id and f.day <= :to and f.state = 'RESUMED') as started, e.code
            from enterprise e
            where e.county_id in (:counties) and e.key_project
                and e.in_force_from <= :to and (e.in_force_to is null or e.in_force_to >= :to)""";

    private final JdbcClient jdbc;

    public ResumptionFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Resumption of the enterprises above designated size on each day, both included, in one statement. */
    public ResumptionCurve curveOf(UUID countyId, ReportingDay from, ReportingDay to) {
        Map<ReportingDay, ResumptionDay> found = new HashMap<>();
        asked(CURVE, List.of(countyId), from, to).query(rs -> {
            ResumptionDay numbers = numbers(rs);
            found.put(numbers.day(), numbers);
        });
        return curve(found, from, to);
    }

    /** The same with the key projects as of the end of the last day, in one statement. */
    public ResumptionBoard boardOf(UUID countyId, ReportingDay from, ReportingDay to) {
        Map<ReportingDay, ResumptionDay> found = new HashMap<>();
        Projects projects = new Projects();
        asked(
                        "select c.*, cast(null as uuid) as id, cast(null as date) as started, null as code from ("
                                + CURVE
                                + ") c union all select null, 0, 0, 0, 0, k.* from (" + KEY_PROJECTS
                                + ") k order by code",
                        List.of(countyId),
                        from,
                        to)
                .query(rs -> {
                    if (rs.getObject("day") == null) {
                        projects.take(rs);
                    } else {
                        ResumptionDay numbers = numbers(rs);
                        found.put(numbers.day(), numbers);
                    }
                });
        return new ResumptionBoard(curve(found, from, to), projects.all());
    }

    private static ResumptionCurve curve(Map<ReportingDay, ResumptionDay> found, ReportingDay from, ReportingDay to) {
        List<ResumptionDay> days = new ArrayList<>();
        from.through(to).forEach(day -> days.add(found.getOrDefault(day, new ResumptionDay(day, 0, 0, 0, 0))));
        return new ResumptionCurve(days);
    }

    /** Resumption of several counties on one day; a county without any eligible enterprise is left out. */
    public Map<UUID, ResumptionDay> ofCounties(Collection<UUID> countyIds, ReportingDay day) {
        Map<UUID, ResumptionDay> found = new HashMap<>();
        if (countyIds.isEmpty()) {
            return found;
        }
        asked(
                        "select e.county_id, d.day, " + NUMBERS + ENTERPRISES_BY_DAY
                                + ResumptionFigure.ELIGIBLE.condition() + " group by e.county_id, d.day",
                        countyIds,
                        day,
                        day)
                .query(rs -> {
                    found.put(rs.getObject("county_id", UUID.class), numbers(rs));
                });
        return found;
    }

    /** The same by township, for each day, both included; a township without any eligible enterprise is left out. */
    public List<TownshipResumption> byTownship(Collection<UUID> countyIds, ReportingDay from, ReportingDay to) {
        if (countyIds.isEmpty()) {
            return List.of();
        }
        return asked(
                        "select e.county_id, e.township_id, d.day, " + NUMBERS + ENTERPRISES_BY_DAY
                                + ResumptionFigure.ELIGIBLE.condition()
                                + " group by e.county_id, e.township_id, d.day",
                        countyIds,
                        from,
                        to)
                .query((rs, n) -> new TownshipResumption(
                        rs.getObject("county_id", UUID.class), rs.getObject("township_id", UUID.class), numbers(rs)))
                .list();
    }

    /** The key projects in force on the day and when they started, as of its end. */
    public KeyProjects keyProjectsOf(UUID countyId, ReportingDay day) {
        Projects projects = new Projects();
        asked(KEY_PROJECTS + " order by e.code", List.of(countyId), day, day).query(rs -> {
            projects.take(rs);
        });
        return projects.all();
    }

    /** Rows of {@link #KEY_PROJECTS} as they come. */
    private static final class Projects {

        private final NavigableMap<ReportingDay, List<UUID>> startedOn = new TreeMap<>();
        private int total;

        void take(ResultSet row) throws SQLException {
            total++;
            LocalDate started = row.getObject("started", LocalDate.class);
            if (started != null) {
                startedOn
                        .computeIfAbsent(new ReportingDay(started), each -> new ArrayList<>())
                        .add(row.getObject("id", UUID.class));
            }
        }

        KeyProjects all() {
            return new KeyProjects(total, startedOn);
        }
    }

    /** The number of one figure. */
    public int count(UUID countyId, ResumptionFigure figure, ReportingDay day) {
        return asked("select count(*)" + ENTERPRISES_BY_DAY + figure.condition(), List.of(countyId), day, day)
                .query(Integer.class)
                .single();
    }

    /** The ids of the enterprises behind a figure, by code: exactly as many as {@link #count} says. */
    public List<UUID> rows(UUID countyId, ResumptionFigure figure, ReportingDay day) {
        return asked(
                        "select e.id" + ENTERPRISES_BY_DAY + figure.condition() + " order by e.code",
                        List.of(countyId),
                        day,
                        day)
                .query((rs, n) -> rs.getObject("id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Collection<UUID> countyIds, ReportingDay from, ReportingDay to) {
        return jdbc.sql(sql)
                .param("counties", countyIds)
                .param("from", from.date())
                .param("to", to.date());
    }

    private static ResumptionDay numbers(ResultSet rs) throws SQLException {
        return new ResumptionDay(
                new ReportingDay(rs.getObject("day", LocalDate.class)),
                rs.getInt("eligible"),
                rs.getInt("resumed"),
                rs.getInt("staff"),
                rs.getInt("on_post"));
    }
}
