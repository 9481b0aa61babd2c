package org.dailydispatch.resumption;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dailydispatch.day.ReportingDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The enterprises of one county as they stood on a day, one by one: what a dispatch freezes. */
@Service
@Transactional(readOnly = true)
public class ResumptionFacts {

    private static final String SQL = """
            select e.id, e.name, e.designated_size, e.key_project, coalesce(r.staff_total, e.staff_total) staff_total,
                coalesce(r.on_post, 0) on_post, r.id record_id, r.version, r.difficulties,
                (select min(f.day) from resumption_record f
                    where f.enterprise_id = e.id and f.day <= :day and f.state = 'RESUMED') started,
                case when r.state = 'RESUMED' then (select min(f.day) from resumption_record f
                    where f.enterprise_id = e.id and f.day <= :day and f.day > coalesce(
                        (select max(g.day) from resumption_record g
                            where g.enterprise_id = e.id and g.day <= :day and g.state <> 'RESUMED'),
                        date '-infinity')) end since,
                case when r.state <> 'RESUMED' then (select min(f.day) from resumption_record f
                    where f.enterprise_id = e.id and f.day <= :day and f.day > coalesce(
                        (select max(g.day) from resumption_record g
                            where g.enterprise_id = e.id and g.day <= :day
                              and (g.state, g.on_post, g.staff_total) <> (r.state, r.on_post, r.staff_total)),
                        date '-infinity')) end unchanged_since
            from enterprise e
            left join lateral (select h.* from resumption_record h
                where h.enterprise_id = e.id and h.day <= :day order by h.day desc limit 1) r on true
            where e.county_id = :county and (e.designated_size or e.key_project)
                and e.in_force_from <= :day and (e.in_force_to is null or e.in_force_to >= :day)
            order by e.code""";

    private final JdbcClient jdbc;

    ResumptionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enterprises above designated size and key projects in force on the day, by code. One statement. */
    public List<ResumptionFact> of(UUID countyId, ReportingDay day) {
        return jdbc.sql(SQL)
                .param("county", countyId)
                .param("day", day.date())
                .query(ResumptionFacts::fact)
                .list();
    }

    /** The revisions that records have now, by their ids. At most one statement. */
    public Map<UUID, Integer> revisions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, version from resumption_record where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ResumptionFact fact(ResultSet row, int number) throws SQLException {
        return new ResumptionFact(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("designated_size"),
                row.getBoolean("key_project"),
                row.getInt("staff_total"),
                row.getInt("on_post"),
                row.getObject("record_id", UUID.class),
                row.getInt("version"),
                day(row, "started"),
                day(row, "since"),
                day(row, "unchanged_since"),
                words(row.getArray("difficulties")));
    }

    private static @Nullable ReportingDay day(ResultSet row, String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : new ReportingDay(date);
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
