package org.dailydispatch.resumption;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dailydispatch.day.ReportingDay;
import org.dailydispatch.figure.Rate;
import org.dailydispatch.language.Name;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of enterprises, each in one statement. */
@Repository
class EnterpriseReader {

    private static final String LINE = """
            select e.id, e.code, e.name, t.short_zh, t.short_en, e.designated_size, e.key_project,
                   coalesce(r.state, 'NOT_RESUMED') as state, coalesce(r.staff_total, e.staff_total) as staff_total,
                   coalesce(r.on_post, 0) as on_post, r.capacity_percent, r.difficulties, r.day as recorded_on,
                   case when r.state = 'RESUMED' then (
                       select min(y.day) from resumption_record y
                       where y.enterprise_id = e.id and y.day <= d.day and y.state = 'RESUMED'
                         and y.day > coalesce((select max(n.day) from resumption_record n
                             where n.enterprise_id = e.id and n.day <= d.day and n.state <> 'RESUMED'), '-infinity'))
                   end as resumed_on
            """;

    private static final String TALLY = "select count(*) filter (where e.designated_size) as eligible,"
            + " count(*) filter (where e.designated_size and r.state = 'RESUMED') as resumed,"
            + " coalesce(sum(coalesce(r.staff_total, e.staff_total)) filter (where e.designated_size), 0) as staff,"
            + " coalesce(sum(r.on_post) filter (where e.designated_size), 0) as on_post,"
            + " count(*) filter (where e.designated_size and not " + EnterpriseQuery.UNRECORDED + ") as recorded,"
            + " count(*) filter (where e.designated_size and " + EnterpriseQuery.BELOW_HALF + ") as below_half,"
            + " count(*) filter (where e.designated_size and " + EnterpriseQuery.WITH_DIFFICULTIES + ") as troubled,"
            + " count(*) filter (where e.key_project) as key_projects,"
            + " count(*) filter (where e.key_project and r.state = 'RESUMED') as key_resumed";

    private final JdbcClient jdbc;

    EnterpriseReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many times one of the enterprises in reach is in force on one of the days. */
    int countOnDays(Reach own, List<ReportingDay> days, @Nullable UUID countyId, @Nullable UUID townshipId) {
        return jdbc.sql("""
                        select count(*) from unnest(cast(:days as date[])) as d (day)
                        join enterprise e on e.in_force_from <= d.day and (e.in_force_to is null or e.in_force_to >= d.day)
                        where e.county_id = coalesce(:ownCounty, e.county_id)
                          and e.township_id = coalesce(:ownTownship, e.township_id)
                          and e.county_id = coalesce(:county, e.county_id)
                          and e.township_id = coalesce(:township, e.township_id)""")
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("ownCounty", own.countyId(), Types.OTHER)
                .param("ownTownship", own.townshipId(), Types.OTHER)
                .param("county", countyId, Types.OTHER)
                .param("township", townshipId, Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** By code, those behind the given one; an unknown one has nothing behind it. */
    List<EnterpriseLine> lines(EnterpriseQuery query, @Nullable UUID after, int atMost) {
        String behind = after == null
                ? ""
                : "\n and (e.code, e.id) > (select a.code, a.id from enterprise a where a.id = :after)";
        JdbcClient.StatementSpec statement = jdbc.sql(
                        LINE + query.sql() + behind + "\n order by e.code, e.id limit :atMost")
                .params(query.parameters())
                .param("atMost", atMost);
        return (after == null ? statement : statement.param("after", after))
                .query(EnterpriseReader::line)
                .list();
    }

    long count(EnterpriseQuery query) {
        return jdbc.sql("select count(*)" + query.sql())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    ResumptionTally tally(EnterpriseQuery query, ReportingDay day) {
        return jdbc.sql(TALLY + query.sql())
                .params(query.parameters())
                .query((row, number) -> new ResumptionTally(
                        day,
                        new Rate(row.getLong("resumed"), row.getLong("eligible")),
                        new Rate(row.getLong("on_post"), row.getLong("staff")),
                        new Rate(row.getLong("recorded"), row.getLong("eligible")),
                        row.getLong("below_half"),
                        row.getLong("troubled"),
                        new Rate(row.getLong("key_resumed"), row.getLong("key_projects"))))
                .single();
    }

    /** The records of an enterprise, the latest first, those before the day where one is given. */
    List<ResumptionRecord> records(UUID enterpriseId, @Nullable ReportingDay before, int atMost) {
        return jdbc.sql("""
                        select r.*, a.display_name from resumption_record r join account a on a.id = r.author_id
                        where r.enterprise_id = :enterprise and r.day < coalesce(cast(:before as date), 'infinity')
                        order by r.day desc limit :atMost""")
                .param("enterprise", enterpriseId)
                .param("before", before == null ? null : before.date())
                .param("atMost", atMost)
                .query(EnterpriseReader::record)
                .list();
    }

    private static EnterpriseLine line(ResultSet row, int number) throws SQLException {
        return new EnterpriseLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                new Name(row.getString("short_zh"), row.getString("short_en")),
                row.getBoolean("designated_size"),
                row.getBoolean("key_project"),
                ResumptionState.valueOf(row.getString("state")),
                dayOf(row, "resumed_on"),
                row.getInt("staff_total"),
                row.getInt("on_post"),
                row.getObject("capacity_percent", Integer.class),
                difficulties(row),
                dayOf(row, "recorded_on"));
    }

    private static ResumptionRecord record(ResultSet row, int number) throws SQLException {
        return new ResumptionRecord(
                row.getObject("id", UUID.class),
                new ReportingDay(row.getObject("day", LocalDate.class)),
                ResumptionState.valueOf(row.getString("state")),
                row.getInt("staff_total"),
                row.getInt("on_post"),
                row.getObject("capacity_percent", Integer.class),
                difficulties(row),
                row.getString("note"),
                row.getString("display_name"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getInt("version"));
    }

    private static @Nullable ReportingDay dayOf(ResultSet row, String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : new ReportingDay(date);
    }

    private static List<Difficulty> difficulties(ResultSet row) throws SQLException {
        Array array = row.getArray("difficulties");
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .map(Difficulty::valueOf)
                        .toList();
    }
}
